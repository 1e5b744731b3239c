internal import Diagnostics
internal import SafeXML

/// Reads the strings that cells of a workbook refer to by number.
final class SharedStrings: XMLStreamHandler {
    private(set) var strings: [String] = []
    private let limits: SpreadsheetLimits
    private let name: String
    private var path: [String] = []
    private var text = ""
    private var total = 0

    init(limits: SpreadsheetLimits, named name: String) {
        self.limits = limits
        self.name = name
    }

    func start(_ tag: borrowing XMLStartTag) throws(Fault) {
        path.append(tag.name.local)
        if tag.name.local == "si" { text = "" }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        // Texts of the item and of its runs; phonetic hints (rPh) are left out.
        guard path.last == "t", !path.contains("rPh") else { return }
        text += String(decoding: bytes, as: UTF8.self)
        guard text.utf8.count <= limits.cellBytes else {
            throw Workbook.limit("length of a cell", limits.cellBytes, in: name)
        }
    }

    func end() throws(Fault) {
        guard path.popLast() == "si" else { return }
        total += text.utf8.count
        guard strings.count < limits.sharedStrings else {
            throw Workbook.limit("number of shared strings", limits.sharedStrings, in: name)
        }
        guard total <= limits.textBytes else {
            throw Workbook.limit("size of the shared strings", limits.textBytes, in: name)
        }
        strings.append(text)
    }
}
