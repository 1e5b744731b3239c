internal import StrictJSON

/// Ports in manifests of the United States: domestic ones by Schedule D, foreign ones by Schedule K, whose codes begin
/// with the number of their country (Schedule C).
enum X12Ports {
    /// The port of a Schedule D code; `nil` for other text.
    static func domestic(_ code: String, in document: some X12Document) -> String? {
        guard code.utf8.count == 4, code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return place("schedule-d", list: "Schedule D", code: code, country: "US", in: document)
    }

    /// The port of a Schedule K code; `nil` for an unknown country.
    static func foreign(_ code: String, in document: some X12Document) -> String? {
        guard code.utf8.count == 5, code.utf8.allSatisfy({ (48...57).contains($0) }),
            let country = countries[String(code.prefix(3))]
        else { return nil }
        return place("schedule-k", list: "Schedule K", code: code, country: country, in: document)
    }

    /// The place of an R4 segment, if it states its country or has a code that implies it; the segment then counts as
    /// read.
    static func place(_ segment: X12Segment, in document: some X12Document) -> String? {
        guard let code = segment.peek(3) ?? segment.peek(4) else { return nil }
        let scheme = segment.peek(2)
        let country = segment.peek(5).flatMap { CountryCode.isCode($0) ? $0 : nil }
        let found: String?
        if let country {
            let kinds = ["D": "schedule-d", "K": "schedule-k", "UN": "un-locode"]
            let kind = scheme.flatMap { kinds[$0] } ?? "port-code"
            found = place(kind, list: nil, code: code, name: segment.peek(4), country: country, in: document)
        } else {
            found =
                scheme == "D" ? domestic(code, in: document) : scheme == "K" ? foreign(code, in: document) : nil
        }
        // Data that the place did not include is left for the note.
        guard found != nil else { return nil }
        if functions.contains(segment.peek(1) ?? "") { _ = segment.take(1) }
        if ["D", "K", "UN"].contains(scheme) { _ = segment.take(2) }
        _ = segment.take(3)
        if country != nil { for index in [4, 5] { _ = segment.take(index) } }
        return found
    }

    /// The functions of ports (R4-01) that a consignment has properties for.
    private static let functions: Set<String> = ["R", "L", "D", "E", "M"]

    private static func place(
        _ scheme: String, list: String?, code: String, name: String? = nil, country: String,
        in document: some X12Document
    ) -> String {
        let key = [scheme, code, country, name ?? ""].joined(separator: ":")
        var place = document.shared("location", key: key, source: list ?? scheme, id: code)
        place.set("name", .string(name ?? [list, code].compactMap(\.self).joined(separator: " ")))
        place.set("country", .string(country))
        place.set("location_kind", "port")
        document.assembly.addIdentifier(scheme, code, to: &place, statedBy: document.record(code))
        document.assembly.add(place, yieldsToOthers: true)
        return document.assembly.id(of: place)
    }

    /// Countries by the first three digits of their numbers in Schedule C, as far as they ship much.
    private static let countries: [String: String] = [
        "122": "CA", "201": "MX", "205": "GT", "225": "PA", "301": "CO", "331": "EC", "333": "PE", "337": "CL",
        "351": "BR", "357": "AR", "412": "GB", "421": "NL", "423": "BE", "427": "FR", "428": "DE", "470": "ES",
        "475": "IT", "533": "IN", "549": "TH", "552": "VN", "557": "MY", "559": "SG", "560": "ID", "565": "PH",
        "570": "CN", "580": "KR", "582": "HK", "583": "TW", "588": "JP",
    ]
}
