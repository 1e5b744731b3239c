internal import RecordLinkage

/// The shipped parameters. Numbers never change under one version: an edit needs a new version of `standard`.
extension ResolutionParameters {
    /// The shipped parameters of the `intelligence` profile.
    package static let standard = ResolutionParameters(
        version: "intelligence-2",
        kinds: [
            .person: person, .organisation: organisation, .place: place, .consignment: consignment,
            .substance: thing(strong: [SchemeRule("cas"), SchemeRule("inchikey")]),
            .equipment: thing(strong: [SchemeRule("serial", scope: .issuer)]),
            .transportUnit: thing(strong: [SchemeRule("iso6346"), SchemeRule("uld")]),
            .conveyance: thing(
                strong: [
                    SchemeRule("imo-ship"), SchemeRule("vin"), SchemeRule("aircraft-registration"),
                    SchemeRule("mmsi"), SchemeRule("icao24"),
                ]),
        ],
        frequencyMinimum: 1000, blockLimit: 100, blockWindow: 10)

    /// The parameters that shipped before, whose names stay valid: homes have adopted them, and files contain them.
    static let former: [ResolutionParameters] = {
        var first = standard
        (first.version, first.blockLimit, first.blockWindow) = ("intelligence-1", 250, 20)
        return [first]
    }()

    private static let person = KindParameters(
        prior: -13.3, mergeThreshold: 0.999, reviewThreshold: 0.5, nameCap: 16, contactCap: 14,
        levels: [
            .name: [
                .same: Likelihood(m: 0.6, u: 0.0005), .alike: Likelihood(m: 0.15, u: 0.001),
                .partial: Likelihood(m: 0.25, u: 0.002), .initials: Likelihood(m: 0.1, u: 0.002),
                .near: Likelihood(m: 0.05, u: 0.1), .different: Likelihood(m: 0.02, u: 0.9),
            ],
            .identifier: [
                .same: Likelihood(m: 0.8, u: 0.000_000_1), .weak: Likelihood(m: 0.3, u: 0.000_1),
                .different: Likelihood(m: 0.2, u: 0.999), .conflicting: Likelihood(m: 0.001, u: 0.999),
            ],
            .birthDate: [
                .same: Likelihood(m: 0.85, u: 0.000_05), .partial: Likelihood(m: 0.9, u: 0.02),
                .near: Likelihood(m: 0.07, u: 0.03), .different: Likelihood(m: 0.02, u: 0.95),
            ],
            .birthPlace: [.same: Likelihood(m: 0.7, u: 0.02), .different: Likelihood(m: 0.3, u: 0.98)],
            .country: [.same: Likelihood(m: 0.95, u: 0.4), .different: Likelihood(m: 0.05, u: 0.6)],
            .address: [
                .same: Likelihood(m: 0.4, u: 0.000_3), .building: Likelihood(m: 0.2, u: 0.001),
                .near: Likelihood(m: 0.3, u: 0.15), .different: Likelihood(m: 0.2, u: 0.85),
            ],
            .phone: [.same: Likelihood(m: 0.6, u: 0.000_6), .different: Likelihood(m: 0.5, u: 0.999)],
            .email: [.same: Likelihood(m: 0.6, u: 0.000_4), .different: Likelihood(m: 0.5, u: 0.999)],
        ],
        strongSchemes: [
            SchemeRule("curp", holdsBirthDate: true), SchemeRule("rfc", holdsBirthDate: true),
            SchemeRule("cn-resident-id", holdsBirthDate: true),
            SchemeRule("passport", scope: .issuer), SchemeRule("national-id", scope: .issuer),
        ])

    private static let organisation = KindParameters(
        prior: -13.3, mergeThreshold: 0.99, reviewThreshold: 0.5, nameCap: 18, contactCap: 14,
        levels: [
            .name: [
                .same: Likelihood(m: 0.7, u: 0.000_1), .alike: Likelihood(m: 0.2, u: 0.000_5),
                .withoutPlace: Likelihood(m: 0.15, u: 0.001), .partial: Likelihood(m: 0.15, u: 0.002),
                .branch: Likelihood(m: 0.1, u: 0.002), .near: Likelihood(m: 0.05, u: 0.05),
                .different: Likelihood(m: 0.03, u: 0.94),
            ],
            .identifier: [
                .same: Likelihood(m: 0.9, u: 0.000_000_1), .weak: Likelihood(m: 0.3, u: 0.000_1),
                .different: Likelihood(m: 0.2, u: 0.999), .conflicting: Likelihood(m: 0.001, u: 0.999),
            ],
            .country: [.same: Likelihood(m: 0.95, u: 0.4), .different: Likelihood(m: 0.05, u: 0.6)],
            .address: [
                .same: Likelihood(m: 0.5, u: 0.000_3), .building: Likelihood(m: 0.2, u: 0.000_5),
                .near: Likelihood(m: 0.3, u: 0.15), .different: Likelihood(m: 0.2, u: 0.85),
            ],
            .phone: [.same: Likelihood(m: 0.5, u: 0.000_6), .different: Likelihood(m: 0.5, u: 0.999)],
            .email: [.same: Likelihood(m: 0.5, u: 0.000_4), .different: Likelihood(m: 0.5, u: 0.999)],
        ],
        strongSchemes: [
            SchemeRule("uscc"), SchemeRule("rfc"), SchemeRule("lei"), SchemeRule("ca-bn"), SchemeRule("uei"),
            SchemeRule("duns"), SchemeRule("ein"), SchemeRule("eori"), SchemeRule("imo-company"), SchemeRule("scac"),
        ])

    private static let place = KindParameters(
        prior: -13.3, mergeThreshold: 0.99, reviewThreshold: 0.5, nameCap: 12, contactCap: 30,
        levels: [
            .name: [
                .same: Likelihood(m: 0.7, u: 0.001), .alike: Likelihood(m: 0.2, u: 0.001),
                .withoutPlace: Likelihood(m: 0.2, u: 0.001), .partial: Likelihood(m: 0.3, u: 0.005),
                .near: Likelihood(m: 0.2, u: 0.1), .different: Likelihood(m: 0.3, u: 0.9),
            ],
            .identifier: [
                .same: Likelihood(m: 0.9, u: 0.000_000_1), .weak: Likelihood(m: 0.3, u: 0.001),
                .different: Likelihood(m: 0.05, u: 0.999), .conflicting: Likelihood(m: 0.001, u: 0.999),
            ],
            .address: [
                .same: Likelihood(m: 0.8, u: 0.000_000_1), .building: Likelihood(m: 0.2, u: 0.000_01),
                .near: Likelihood(m: 0.3, u: 0.15), .different: Likelihood(m: 0.01, u: 0.85),
            ],
            .position: [
                .same: Likelihood(m: 0.7, u: 0.000_05), .near: Likelihood(m: 0.2, u: 0.001),
                .different: Likelihood(m: 0.05, u: 0.99),
            ],
        ],
        strongSchemes: [SchemeRule("un-locode"), SchemeRule("iata-airport"), SchemeRule("firms")])

    private static let consignment = KindParameters(
        prior: -13.3, mergeThreshold: 0.99, reviewThreshold: 0.5, nameCap: 0, contactCap: 0,
        levels: [
            .identifier: [
                .same: Likelihood(m: 0.95, u: 0.000_000_1), .weak: Likelihood(m: 0.5, u: 0.000_01),
                .different: Likelihood(m: 0.01, u: 0.999), .conflicting: Likelihood(m: 0.001, u: 0.999),
            ]
        ],
        strongSchemes: [
            SchemeRule("awb"), SchemeRule("hawb", scope: .context), SchemeRule("s10", scope: .context),
            SchemeRule("bill-of-lading", scope: .issuer), SchemeRule("ucr"),
        ])

    private static func thing(strong: [SchemeRule]) -> KindParameters {
        KindParameters(
            prior: -13.3, mergeThreshold: 0.99, reviewThreshold: 0.5, nameCap: 12, contactCap: 0,
            levels: [
                .name: [
                    .same: Likelihood(m: 0.7, u: 0.001), .alike: Likelihood(m: 0.2, u: 0.001),
                    .withoutPlace: Likelihood(m: 0.2, u: 0.001), .partial: Likelihood(m: 0.3, u: 0.005),
                    .branch: Likelihood(m: 0.3, u: 0.005), .near: Likelihood(m: 0.2, u: 0.1),
                    .different: Likelihood(m: 0.2, u: 0.9),
                ],
                .identifier: [
                    .same: Likelihood(m: 0.95, u: 0.000_000_1), .weak: Likelihood(m: 0.3, u: 0.000_1),
                    .different: Likelihood(m: 0.05, u: 0.999), .conflicting: Likelihood(m: 0.001, u: 0.999),
                ],
            ],
            strongSchemes: strong)
    }
}
