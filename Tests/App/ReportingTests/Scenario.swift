import DelimitedText
import Files
import ReportValues
import CaseWork
import Diagnostics
import Platform
import SourceFormats

/// The reference scenario as a report: every shipment, party and identifier in it is fictional.
enum Scenario {
    static let express = "Meridian Express"
    static let post = "Postal operator"
    static let unit = "Port Targeting Unit San Diego"
    static let customs = "Partner customs service"

    static func time(_ text: String) -> Timestamp { Timestamp(text) ?? Timestamp(seconds: 0) }

    static func p1(_ record: String = "xfzb-4471.xml, record 1") -> ValueSource { ValueSource(express, record: record) }
    static func p2(_ record: String) -> ValueSource { ValueSource(post, record: record) }
    static func p3(_ record: String) -> ValueSource { ValueSource(unit, record: record) }
    static func p4(_ record: String) -> ValueSource { ValueSource(customs, record: record) }

    static var report: CaseReport {
        var report = CaseReport(
            title: "Pill press parts, Yantai to Tijuana", made: time("2026-11-24T08:30:00Z"), homeName: unit,
            homeID: "p3·9f31c07a", parametersVersion: "corridor-parameters-1")
        report.sources = sources
        report.refusals = refusals
        report.routes = [airRoute, postalRoute]
        report.goods = goods
        report.entities = ScenarioEntities.all
        report.proposals = ScenarioEntities.proposals
        report.findings = findings
        return report
    }

    private static var sources: [SourceRow] {
        [
            SourceRow(
                party: express, partyID: "p1·51b0e2d4", message: "0d6c2b1e-5a0f-4c7e-9f1b-7e2f5a1c9d10",
                sequence: "1", received: time("2026-11-23T19:55:00Z"), claimed: time("2026-11-23T18:10:12Z"),
                judged: time("2026-11-23T19:55:00Z"), authenticity: ReportVerdict(.passed),
                admission: ReportVerdict(.passed), objects: 64, markings: ["TLP:AMBER"],
                receipt: "accepted; sealed to the sender on 2026-11-23"),
            SourceRow(
                party: post, partyID: "p2·c8aa4410", message: "3f9de0a2-88c4-4d0b-b7a5-0a8f4d6f2c31",
                sequence: "1", received: time("2026-11-23T20:10:00Z"), claimed: time("2026-11-23T17:02:40Z"),
                judged: time("2026-11-23T20:10:00Z"),
                authenticity: ReportVerdict(
                    .indeterminate,
                    [
                        ReportReason(
                            code: "crl-stale",
                            sentence: "The revocation list of the signer's issuer was due on 2026-11-20.",
                            advice: "Ask the partner for a new list; the message was released by two persons.",
                            place: "META-INF/signature001.p7s")
                    ]), admission: ReportVerdict(.passed), objects: 41, markings: ["TLP:AMBER"],
                receipt: "delivered"),
            SourceRow(
                party: customs, partyID: "p4·77e19b05", message: "b41f6a77-0f35-4f6c-8a61-2d90cc3be7f5",
                sequence: "4", received: time("2026-11-23T21:40:00Z"), claimed: time("2026-11-23T21:20:00Z"),
                proven: time("2026-11-23T21:20:31Z"), judged: time("2026-11-23T21:20:31Z"),
                authenticity: ReportVerdict(.passed),
                admission: ReportVerdict(
                    .passed,
                    [
                        ReportReason(
                            code: "sequence-gap", sentence: "Messages 2 and 3 of this stream have not come.",
                            advice: "Ask the sender for them.")
                    ]), objects: 38, markings: ["TLP:AMBER+STRICT", "consent before onward sharing"],
                receipt: "accepted"),
        ]
    }

    private static var refusals: [RefusalRow] {
        [
            RefusalRow(
                file: "c21f.asice", claimedParty: express, received: time("2026-11-23T22:05:00Z"),
                authenticity: ReportVerdict(
                    .failed,
                    [
                        ReportReason(
                            code: "digest-mismatch", sentence: "The entry payload-0001.p7m is not what was signed.",
                            advice: "Ask the sender for it again, by another way.", place: "payload-0001.p7m")
                    ]), admission: nil, quarantine: "quarantine/2026-11-23-c21f"),
            RefusalRow(
                file: "0d6c-again.asice", claimedParty: express, received: time("2026-11-23T22:07:00Z"),
                authenticity: ReportVerdict(.passed),
                admission: ReportVerdict(
                    .failed,
                    [
                        ReportReason(
                            code: "sequence-replayed", sentence: "Message 1 of this stream was taken in before.",
                            advice: "Nothing needs to be done; if it comes often, tell the sender.")
                    ]), quarantine: "quarantine/2026-11-23-0d6c"),
        ]
    }

    private static let yantai = RoutePlace("烟台 Yantai", code: "CNYNT", latitude: 37.53, longitude: 121.39)
    private static let incheon = RoutePlace("Incheon", code: "ICN", latitude: 37.46, longitude: 126.44)
    private static let losAngeles = RoutePlace("Los Angeles", code: "LAX", latitude: 33.94, longitude: -118.41)
    private static let otayMesa = RoutePlace("Otay Mesa", code: "USOTM", latitude: 32.55, longitude: -116.94)
    private static let tijuana = RoutePlace("Tijuana", code: "MXTIJ", latitude: 32.53, longitude: -117.02)
    private static let sanDiego = RoutePlace("San Diego", code: "USSAN", latitude: 32.72, longitude: -117.16)

    static var airRoute: Route {
        Route(
            "House waybill MEX-4471-0023",
            legs: [
                RouteLeg(
                    1, from: yantai, to: incheon, mode: "air", date: "2026-11-14", status: .actual, source: p1(),
                    goods: "KEYBOARD PARTS"),
                RouteLeg(
                    2, from: incheon, to: losAngeles, mode: "air", date: "2026-11-15", status: .actual, source: p1(),
                    goods: "KEYBOARD PARTS"),
                RouteLeg(
                    3, from: losAngeles, to: otayMesa, mode: "road", date: "2026-11-18", status: .actual,
                    source: p3("seizures.csv, record 7"), goods: "TDP die set"),
                RouteLeg(
                    4, from: otayMesa, to: tijuana, mode: "road", date: "2026-11-20", status: .planned,
                    source: p4("pedimentos.csv, record 12"), goods: "prensa, troqueles"),
                RouteLeg(
                    5, from: tijuana, to: sanDiego, mode: "road", date: "", status: .inferred,
                    source: p3("note 3"), goods: ""),
            ])
    }

    static var postalRoute: Route {
        Route(
            "Postal item EA123456785CN",
            legs: [
                RouteLeg(
                    1, from: RoutePlace("烟台市"), to: RoutePlace("Beijing", code: "CNBJSA"), mode: "post",
                    date: "2026-11-02", status: .actual, source: p2("declarations.csv, record 3"), goods: "机械配件"),
                RouteLeg(
                    2, from: RoutePlace("Beijing", code: "CNBJSA"), to: RoutePlace("Los Angeles", code: "USLAXA"),
                    mode: "post", date: "2026-11-05", status: .actual, source: p2("declarations.csv, record 3"),
                    goods: "机械配件"),
                RouteLeg(
                    3, from: RoutePlace("Los Angeles", code: "USLAXA"), to: RoutePlace("San Ysidro"),
                    mode: "post", date: "", status: .inferred, source: p3("note 4"), goods: ""),
            ])
    }

    private static var goods: [GoodsComparison] {
        [
            GoodsComparison(
                "Consignment MEX-4471-0023",
                basis: "One house waybill number, one piece count, one gross weight within a kilogram.",
                statements: [
                    GoodsStatement(
                        description: "KEYBOARD PARTS", basis: "declared", commodityCode: "8471.60",
                        weight: "79.4 kg", source: p1()),
                    GoodsStatement(
                        description: "机械配件 “dyes”", basis: "declared", commodityCode: "3204.17",
                        weight: "79 kg", source: p2("declarations.csv, record 3")),
                    GoodsStatement(
                        description: "TDP die set, CAS 79099-07-3 in a laboratory result",
                        basis: "inspected, laboratory", commodityCode: "8480.71", weight: "79.38 kg",
                        source: p3("seizures.csv, record 7")),
                    GoodsStatement(
                        description: "prensa, troqueles", basis: "declared", commodityCode: "8479.89", weight: "",
                        source: p4("pedimentos.csv, record 12")),
                ])
        ]
    }

    private static var findings: [Finding] {
        [
            Finding(
                .fileEmpty, at: Place(entry: "partner.csv", line: 14, column: 3), severity: .warning,
                ["path": "partner.csv"]),
            Finding(.fileEmpty, at: Place(entry: "partner.csv", line: 31), severity: .warning, ["path": "partner.csv"]),
            Finding(
                .fileTypeUnknown, at: Place(entry: "data/bundle.json", pointer: "/objects/12/identifiers/0"),
                severity: .error, ["path": "data/bundle.json", "expected": "a bundle"]),
            Finding(.fileChanged, severity: .note, ["path": "photo.jpg"]),
        ]
    }
}
