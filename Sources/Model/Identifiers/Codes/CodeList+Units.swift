// Units of UNECE Recommendation 20, and of Recommendation 21 where packages are counted, that trade documents use.
extension CodeList {
    /// The units in use, each with its dimension and, of weights, how many milligrams it is.
    public static let units = CodeList(
        "units", "Units of measure in use", source: "UNECE Recommendation 20 and 21, a selection",
        entries: (weights + volumes + lengths + counts).sorted { $0.code < $1.code })

    private static let weights: [Entry] = [
        Entry("CGM", "centigram", ["dimension": "weight", "milligrams": "10"]),
        Entry("CTM", "metric carat", ["dimension": "weight", "milligrams": "200"]),
        Entry("DTN", "decitonne", ["dimension": "weight", "milligrams": "100000000"]),
        Entry("GRM", "gram", ["dimension": "weight", "milligrams": "1000"]),
        Entry("GRN", "grain", ["dimension": "weight", "milligrams": "64.79891"]),
        Entry("HGM", "hectogram", ["dimension": "weight", "milligrams": "100000"]),
        Entry("KGM", "kilogram", ["dimension": "weight", "milligrams": "1000000"]),
        Entry("LBR", "pound", ["dimension": "weight", "milligrams": "453592.37"]),
        Entry("LTN", "long ton", ["dimension": "weight", "milligrams": "1016046908.8"]),
        Entry("MC", "microgram", ["dimension": "weight", "milligrams": "0.001"]),
        Entry("MGM", "milligram", ["dimension": "weight", "milligrams": "1"]),
        Entry("ONZ", "ounce", ["dimension": "weight", "milligrams": "28349.523125"]),
        Entry("STN", "short ton", ["dimension": "weight", "milligrams": "907184740"]),
        Entry("TNE", "tonne", ["dimension": "weight", "milligrams": "1000000000"]),
        Entry("APZ", "troy ounce", ["dimension": "weight", "milligrams": "31103.4768"]),
    ]

    private static let volumes: [Entry] = [
        ("CLT", "centilitre"), ("CMQ", "cubic centimetre"), ("DMQ", "cubic decimetre"), ("FTQ", "cubic foot"),
        ("GLI", "gallon (UK)"), ("GLL", "gallon (US)"), ("HLT", "hectolitre"), ("INQ", "cubic inch"), ("LTR", "litre"),
        ("MLT", "millilitre"), ("MMQ", "cubic millimetre"), ("MTQ", "cubic metre"), ("OZA", "fluid ounce (US)"),
    ].map { Entry($0.0, $0.1, ["dimension": "volume"]) }

    private static let lengths: [Entry] =
        [
            ("CMT", "centimetre"), ("FOT", "foot"), ("INH", "inch"), ("KMT", "kilometre"), ("MMT", "millimetre"),
            ("MTR", "metre"), ("YRD", "yard"),
        ].map { Entry($0.0, $0.1, ["dimension": "length"]) } + [
            Entry("CMK", "square centimetre", ["dimension": "area"]),
            Entry("FTK", "square foot", ["dimension": "area"]), Entry("MTK", "square metre", ["dimension": "area"]),
        ]

    private static let counts: [Entry] = [
        ("AS", "assortment"), ("BG", "bag"), ("BX", "box"), ("C62", "one"), ("CEN", "hundred"), ("CR", "crate"),
        ("CS", "case"), ("CT", "carton"), ("DR", "drum"), ("DZN", "dozen"), ("EA", "each"), ("GRO", "gross"),
        ("H87", "piece"), ("MIL", "thousand"), ("NAR", "number of articles"), ("NMP", "number of packs"),
        ("NPR", "number of pairs"), ("P1", "percent"), ("PA", "packet"), ("PF", "pallet"), ("PK", "package"),
        ("PR", "pair"), ("PX", "pallet of boxes"), ("RO", "roll"), ("SET", "set"), ("TU", "tube"), ("U2", "tablet"),
    ].flatMap { code, name -> [Entry] in
        // Recommendation 20 takes in the packages of Recommendation 21 with an X before their codes.
        let codes = packages.contains(code) ? [code, "X" + code] : [code]
        return codes.map { Entry($0, name, ["dimension": "count"]) }
    }

    private static let packages: Set<String> = ["BG", "BX", "CR", "CS", "CT", "DR", "PA", "PF", "PK", "PX", "RO", "TU"]
}
