internal import Diagnostics
internal import Platform
internal import StrictJSON

/// The conversion of one 309 transaction set.
struct X12Manifest: X12Document {
    let transaction: X12Interchange.Transaction
    let file: String
    let assembly: ObjectAssembly
    /// The carrier's code (SCAC).
    private(set) var carrierCode = ""
    /// The carrier's id.
    private(set) var carrier: String?
    /// The conveyance's id.
    private(set) var conveyance: String?
    private(set) var voyage: String?
    /// The mode of transport, by UNECE Recommendation 19.
    private(set) var mode: String?
    /// The containers and trailers of its bills.
    let equipment = X12Equipment()
    /// The data of the manifest as a whole; it is kept with the first consignment.
    private var header: [(label: String, text: String)] = []

    static let source = "X12 309"

    /// The voyage, to which the load of a container belongs.
    var journey: String { carrierCode + ":" + (voyage ?? "") }

    /// The modes of transport of M10-02.
    private static let modes: [String: String] = [
        "O": "1", "VE": "1", "S": "1", "R": "2", "M": "3", "J": "3", "T": "3", "LT": "3", "A": "4", "AE": "4",
    ]
    private static let kinds: [String: String] = ["1": "vessel", "2": "train", "3": "vehicle", "4": "aircraft"]

    /// The segments of the transaction set, in all its versions.
    private static let known: Set<String> = [
        "M10", "P4", "LX", "M13", "M11", "N9", "N1", "N2", "N3", "N4", "PER", "G62", "DTM", "X1", "X2", "M12", "R4",
        "VID", "M7", "N10", "VC", "MAN", "H1", "H2", "MEA", "NTE", "K1", "M14", "V9", "VEH", "CII", "NM1", "DMG", "DMA",
        "REF", "IIS",
    ]

    init(_ transaction: X12Interchange.Transaction, file: String, assembly: ObjectAssembly) {
        self.transaction = transaction
        self.file = file
        self.assembly = assembly
    }

    mutating func make() {
        var bills: [(port: X12Segment?, segments: [X12Segment])] = []
        var port: X12Segment?
        var isInBill = false
        var rest: [X12Segment] = []
        reportUnknown(except: Self.known)
        for segment in transaction.segments {
            switch segment.name {
            case "M10": begin(segment)
            case "P4":
                port = segment
                rest.append(segment)
                isInBill = false
            case "LX":
                bills.append((port, [segment]))
                isInBill = true
            default:
                if isInBill { bills[bills.count - 1].segments.append(segment) } else { rest.append(segment) }
            }
        }
        if carrierCode.isEmpty { reportIncomplete("M10 with the carrier (the manifest)") }
        if bills.isEmpty { reportIncomplete("LX (a bill of lading)") }
        header += envelope
        for (index, segments) in bills.enumerated() {
            guard var bill = X12Bill(segments.segments, in: self, port: segments.port) else {
                reportIncomplete("M11 with a bill of lading, in LX \(segments.segments[0].peek(1) ?? "")")
                continue
            }
            bill.make()
            if index == 0 {
                // The data outside of bills has been read by then.
                header += rest.flatMap(\.unread).map { ($0.name, $0.text) }
                for (label, text) in header { bill.consignment.note(label, text) }
            }
            assembly.add(bill.consignment)
        }
        equipment.finish(assembly)
    }

    /// The manifest: carrier, conveyance and voyage.
    private mutating func begin(_ segment: X12Segment) {
        if let code = segment.take(1) {
            carrierCode = code
            carrier = addCarrier(code)
        }
        // The code is more specific than the mode: it is kept for the note.
        mode = segment.peek(2).flatMap { Self.modes[$0] }
        voyage = segment.take(6)
        addConveyance(segment)
        header += segment.unread.map { ($0.name, $0.text) }
    }

    private mutating func addConveyance(_ segment: X12Segment) {
        let (code, name) = (segment.take(4), segment.take(5))
        guard code != nil || name != nil else { return }
        let key = code ?? carrierCode + ":" + (name ?? "")
        var conveyance = draft("conveyance", key: "x12-conveyance:" + key, id: code ?? name ?? "")
        if let name { conveyance.set("name", .string(name)) }
        if let kind = mode.flatMap({ Self.kinds[$0] }) { conveyance.set("conveyance_kind", .string(kind)) }
        if let code {
            // L means that the code is Lloyd's, which is the IMO number.
            let isShip = mode == "1" && (segment.peek(10) ?? "L") == "L"
            assembly.addIdentifier(isShip ? "imo-ship" : "vessel-code", code, to: &conveyance)
        }
        if let flag = segment.peek(3), CountryCode.isCode(flag) {
            _ = segment.take(3)
            conveyance.set("flag", .string(flag))
        }
        if let carrier { conveyance.set("operator_ref", .string(carrier)) }
        assembly.add(conveyance)
        self.conveyance = assembly.id(of: conveyance)
    }
}
