// Units of UNECE Recommendation 20, and of Recommendation 21 where packages are counted, that trade documents use.
extension CodeList {
    /// The units in use, each with its dimension and, for weights, its size in milligrams.
    public static let units = CodeList(
        "units", "Units of measure in use", source: "UNECE Recommendation 20 and 21, a selection",
        entries: (weights + volumes + lengths + counts).sorted { $0.code < $1.code })

    private static let weights: [Entry] = [
        Entry("CGM", name: "centigram", facts: ["dimension": "weight", "milligrams": "10"]),
        Entry("CTM", name: "metric carat", facts: ["dimension": "weight", "milligrams": "200"]),
        Entry("DTN", name: "decitonne", facts: ["dimension": "weight", "milligrams": "100000000"]),
        Entry("GRM", name: "gram", facts: ["dimension": "weight", "milligrams": "1000"]),
        Entry("GRN", name: "grain", facts: ["dimension": "weight", "milligrams": "64.79891"]),
        Entry("HGM", name: "hectogram", facts: ["dimension": "weight", "milligrams": "100000"]),
        Entry("KGM", name: "kilogram", facts: ["dimension": "weight", "milligrams": "1000000"]),
        Entry("LBR", name: "pound", facts: ["dimension": "weight", "milligrams": "453592.37"]),
        Entry("LTN", name: "long ton", facts: ["dimension": "weight", "milligrams": "1016046908.8"]),
        Entry("MC", name: "microgram", facts: ["dimension": "weight", "milligrams": "0.001"]),
        Entry("MGM", name: "milligram", facts: ["dimension": "weight", "milligrams": "1"]),
        Entry("ONZ", name: "ounce", facts: ["dimension": "weight", "milligrams": "28349.523125"]),
        Entry("STN", name: "short ton", facts: ["dimension": "weight", "milligrams": "907184740"]),
        Entry("TNE", name: "tonne", facts: ["dimension": "weight", "milligrams": "1000000000"]),
        Entry("APZ", name: "troy ounce", facts: ["dimension": "weight", "milligrams": "31103.4768"]),
    ]

    private static let volumes: [Entry] = [
        ("CLT", "centilitre"), ("CMQ", "cubic centimetre"), ("DMQ", "cubic decimetre"), ("FTQ", "cubic foot"),
        ("GLI", "gallon (UK)"), ("GLL", "gallon (US)"), ("HLT", "hectolitre"), ("INQ", "cubic inch"), ("LTR", "litre"),
        ("MLT", "millilitre"), ("MMQ", "cubic millimetre"), ("MTQ", "cubic metre"), ("OZA", "fluid ounce (US)"),
    ].map { Entry($0.0, name: $0.1, facts: ["dimension": "volume"]) }

    private static let lengths: [Entry] =
        [
            ("CMT", "centimetre"), ("FOT", "foot"), ("INH", "inch"), ("KMT", "kilometre"), ("MMT", "millimetre"),
            ("MTR", "metre"), ("YRD", "yard"),
        ].map { Entry($0.0, name: $0.1, facts: ["dimension": "length"]) } + [
            Entry("CMK", name: "square centimetre", facts: ["dimension": "area"]),
            Entry("FTK", name: "square foot", facts: ["dimension": "area"]),
            Entry("MTK", name: "square metre", facts: ["dimension": "area"]),
        ]

    private static let counts: [Entry] = [
        ("AS", "assortment"), ("BG", "bag"), ("BX", "box"), ("C62", "one"), ("CEN", "hundred"), ("CR", "crate"),
        ("CS", "case"), ("CT", "carton"), ("DR", "drum"), ("DZN", "dozen"), ("EA", "each"), ("GRO", "gross"),
        ("H87", "piece"), ("MIL", "thousand"), ("NAR", "number of articles"), ("NMP", "number of packs"),
        ("NPR", "number of pairs"), ("P1", "percent"), ("PA", "packet"), ("PF", "pallet"), ("PK", "package"),
        ("PR", "pair"), ("PX", "pallet of boxes"), ("RO", "roll"), ("SET", "set"), ("TU", "tube"), ("U2", "tablet"),
    ].flatMap { code, name -> [Entry] in
        // Recommendation 20 includes the packages of Recommendation 21 with an X before their codes.
        let codes = packages.contains(code) ? [code, "X" + code] : [code]
        return codes.map { Entry($0, name: name, facts: ["dimension": "count"]) }
    }

    private static let packages: Set<String> = ["BG", "BX", "CR", "CS", "CT", "DR", "PA", "PF", "PK", "PX", "RO", "TU"]
}
