package import Diagnostics
package import RecordLinkage
package import SourceFormats

/// The columns of a delimited file that are compared, from its mapping.
package struct LinkagePlan: Sendable {
    /// A field and the columns that it is composed of.
    struct Field: Sendable {
        let field: LinkageField
        var columns: [ColumnMapping]
    }

    /// The maximum number of columns that can be compared.
    private static let limit = 20

    let mapping: MappingFile
    let fields: [Field]
    let record: String?
    let source: String?
    /// The columns of the mapping that no comparison uses.
    package let unused: [String]

    /// The compared fields, in the order of the mapping.
    package var compared: [LinkageField] { fields.map(\.field) }

    /// Their names.
    package var labels: [String] { fields.map(\.field.label) }

    /// The plan of a mapping.
    ///
    /// - Throws: `Fault` `merge-mapping-long` when a row makes several objects, `merge-mapping-empty` when the mapping
    ///   names no column that can be compared.
    package init(_ mapping: MappingFile, named name: String) throws(Fault) {
        guard mapping.objects.count == 1, let object = mapping.objects.first else {
            throw Fault(.mergeMappingLong, kind: .usage, ["path": name, "count": "\(mapping.objects.count)"])
        }
        var fields: [Field] = []
        var unused: [String] = []
        for column in object.columns {
            guard let field = Self.field(column.target) else {
                unused.append(column.column)
                continue
            }
            if Self.isJoined(field), let place = fields.firstIndex(where: { $0.field == field }) {
                // A position is its latitude before its longitude, in whatever order the file has them.
                let isFirst = column.target == .property("latitude")
                fields[place].columns.insert(column, at: isFirst ? 0 : fields[place].columns.count)
            } else if fields.count < Self.limit {
                fields.append(Field(field: field, columns: [column]))
            } else {
                unused.append(column.column)
            }
        }
        guard !fields.isEmpty else { throw Fault(.mergeMappingEmpty, kind: .usage, ["path": name]) }
        self.mapping = mapping
        self.fields = fields
        self.unused = unused
        record = object.record
        source = object.source
    }

    /// Whether several columns of a field are joined to one value, in order.
    private static func isJoined(_ field: LinkageField) -> Bool {
        switch field {
        case .name, .givenName, .familyName, .street, .position: true
        default: false
        }
    }

    private static func field(_ target: MappingTarget) -> LinkageField? {
        switch target {
        case .name: .name
        case .givenName: .givenName
        case .familyName: .familyName
        case .birthDate: .birthDate
        case .identifier(let scheme): .identifier(scheme)
        case .phone: .phone
        case .email: .email
        case .address(.street): .street
        case .address(.city): .city
        case .address(.postalCode): .postalCode
        case .address(.administrativeArea): .region
        case .address(.country): .country
        case .property("street_address"): .street
        case .property("city"): .city
        case .property("postal_code"): .postalCode
        case .property("administrative_area"): .region
        case .property("country"): .country
        case .property("latitude"), .property("longitude"): .mappedPosition
        case .property(let name): .text(name)
        case .note(let label): .text(label)
        case .transliteration, .alias, .formerName, .contactName, .marking, .reviewBy: nil
        }
    }

    /// The date reader of each field.
    var readers: [@Sendable (String) -> String?] {
        fields.map { field in
            let pattern = field.columns[0].dates ?? mapping.dates
            return { pattern.iso8601($0) }
        }
    }
}
