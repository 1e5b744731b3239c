import Files
import StrictJSON
import TestSupport
import Testing

/// The location of NIST's test suite: in the sources of pyhanko-certvalidator, which Scripts/bootstrap --tests fetches.
enum PKITS {
    /// A path to be validated.
    struct Case {
        /// The section and number in the suite.
        let id: String
        let name: String
        let certificate: String
        let others: [String]
        let lists: [String]
        /// Whether the path must be accepted.
        let isValid: Bool
    }

    static let folder: String? = {
        let folder = Paths.join(SharedData.packageFolder, ".build/peers/pkits")
        return Paths.isFolder(folder) ? folder : nil
    }()

    static func path(_ name: String) -> String { Paths.join(folder ?? "", name) }

    /// The cases that use only the defaults of RFC 5280: any policy, none required.
    static func cases() throws -> [Case] {
        let list = try JSONValue(parsing: File.bytes(at: path("pkits.json"))).array ?? []
        return list.compactMap { entry in
            guard let fields = entry.object, fields["params"] == nil, let id = fields["id"]?.string,
                let name = fields["name"]?.string, let certificate = fields["cert"]?.string
            else { return nil }
            func names(_ field: String) -> [String] { fields[field]?.array?.compactMap(\.string) ?? [] }
            return Case(
                id: id, name: name, certificate: certificate, others: names("other_certs"), lists: names("crls"),
                isValid: fields["error"] == nil)
        }
    }
}

extension Trait where Self == ConditionTrait {
    /// Skips the test, by name, when NIST's test suite is absent.
    static var needsPKITS: Self { .enabled(if: PKITS.folder != nil, "NIST PKITS absent: Scripts/bootstrap --tests") }
}
