internal import Identifiers

/// The package forms and units of X12 (data elements 103 and 355) as units of UNECE Recommendations 20 and 21.
enum X12Units {
    private static let packages = [
        "BAG": "BG", "BOX": "BX", "CAS": "CS", "CRT": "CR", "CTN": "CT", "DRM": "DR", "PCS": "H87", "PCE": "H87",
        "PKG": "PK", "PLT": "PF", "ROL": "RO", "TBE": "TU", "UNT": "C62",
    ]

    /// The unit of a code; `nil` when none has the same meaning.
    static func unit(_ code: String) -> String? {
        packages[code] ?? (CodeList.units.entry(code) == nil ? nil : code)
    }
}
