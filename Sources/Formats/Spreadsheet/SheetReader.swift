internal import Diagnostics
internal import SafeXML

/// Reads the rows of one sheet.
final class SheetReader: XMLStreamHandler {
    /// What a sheet is read with.
    struct Context {
        let strings: [String]
        let styles: CellStyles
        let isFrom1904: Bool
        let limits: SpreadsheetLimits
        let name: String
    }

    private let context: Context
    private let body: (SheetRow) throws(Fault) -> Void
    private var path: [String] = []
    private var cells: [String?] = []
    private var rowNumber = 0
    private var rowCount = 0
    private var isRowHidden = false
    private var column = 0
    private var type = "n"
    private var style: Int?
    private var hasFormula = false
    private var hasValue = false
    private var text = ""
    private var total = 0

    /// Hidden rows: how many, and the first.
    private(set) var hidden: (count: Int, first: Int) = (0, 0)
    /// Formulas without a kept value: how many, and the first cell.
    private(set) var unvalued: (count: Int, first: String) = (0, "")
    /// Cells with an error for a value.
    private(set) var errors: (count: Int, first: String) = (0, "")

    init(_ context: Context, body: @escaping (SheetRow) throws(Fault) -> Void) {
        self.context = context
        self.body = body
    }

    func start(_ tag: borrowing XMLStartTag) throws(Fault) {
        let local = tag.name.local
        path.append(local)
        switch local {
        case "row":
            rowNumber = try number(
                attribute("r", of: tag), after: rowNumber, limit: context.limits.rows, "number of rows")
            isRowHidden = ["1", "true"].contains(attribute("hidden", of: tag))
            (cells, column) = ([], 0)
        case "c":
            if let reference = attribute("r", of: tag) {
                guard let place = Self.column(of: reference) else {
                    throw Workbook.damaged("the cell \(reference.prefix(20)) has no column", context.name)
                }
                column = place
            } else {
                column += 1
            }
            guard column <= context.limits.columns else {
                throw Workbook.limit("number of columns", context.limits.columns, in: context.name)
            }
            type = attribute("t", of: tag) ?? "n"
            style = attribute("s", of: tag).flatMap { Int($0) }
            (hasFormula, hasValue, text) = (false, false, "")
        case "f": hasFormula = true
        case "v", "is": hasValue = true
        default: break
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) throws(Fault) {
        guard path.last == "v" || path.last == "t" && path.contains("is") && !path.contains("rPh") else { return }
        text += String(decoding: bytes, as: UTF8.self)
        guard text.utf8.count <= context.limits.cellBytes else {
            throw Workbook.limit("length of a cell", context.limits.cellBytes, in: context.name)
        }
    }

    func end() throws(Fault) {
        switch path.popLast() {
        case "c"?: try endCell()
        case "row"?: try endRow()
        default: break
        }
    }

    private func endCell() throws(Fault) {
        if hasFormula, !hasValue { unvalued = (unvalued.count + 1, unvalued.count == 0 ? cellName : unvalued.first) }
        guard let value = try value, !value.isEmpty else { return }
        total += value.utf8.count
        guard total <= context.limits.textBytes else {
            throw Workbook.limit("size of the cells", context.limits.textBytes, in: context.name)
        }
        while cells.count < column { cells.append(nil) }
        cells[column - 1] = value
    }

    private var value: String? {
        get throws(Fault) {
            guard hasValue else { return nil }
            switch type {
            case "s":
                guard let index = Int(text), context.strings.indices.contains(index) else {
                    throw Workbook.damaged("\(cellName) refers to a text that is not there", context.name)
                }
                return context.strings[index]
            case "b": return text == "1" ? "true" : "false"
            case "e":
                errors = (errors.count + 1, errors.count == 0 ? cellName : errors.first)
                return nil
            case "n":
                if context.styles.isDate(style), let date = CellNumber.date(text, from1904: context.isFrom1904) {
                    return date
                }
                return CellNumber.plain(text) ?? text
            default: return text
            }
        }
    }

    private func endRow() throws(Fault) {
        // Empty rows cost nothing, however many there are.
        guard cells.contains(where: { $0 != nil }) else { return }
        rowCount += 1
        if isRowHidden { hidden = (hidden.count + 1, hidden.count == 0 ? rowNumber : hidden.first) }
        try body(SheetRow(number: rowNumber, cells: cells))
    }

    private var cellName: String { Self.name(of: column) + "\(rowNumber)" }

    private func attribute(_ local: String, of tag: borrowing XMLStartTag) -> String? {
        tag.attributes.first { $0.name.local == local && $0.name.namespace.isEmpty }?.value
    }

    private func number(_ text: String?, after last: Int, limit: Int, _ what: String) throws(Fault) -> Int {
        let number = text.map { Int($0) ?? 0 } ?? last + 1
        guard number > last else { throw Workbook.damaged("row \(number) follows row \(last)", context.name) }
        guard number <= limit else { throw Workbook.limit(what, limit, in: context.name) }
        return number
    }

    /// The number of the column in a reference such as `AB12`, from 1.
    private static func column(of reference: String) -> Int? {
        let letters = reference.utf8.prefix { (65...90).contains($0) }
        guard (1...3).contains(letters.count) else { return nil }
        return letters.reduce(0) { $0 * 26 + Int($1) - 64 }
    }

    private static func name(of column: Int) -> String {
        var (name, rest) = ("", column)
        while rest > 0 {
            name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
            rest = (rest - 1) / 26
        }
        return name
    }
}

/// A row of a sheet that is not empty.
package struct SheetRow: Hashable, Sendable {
    /// Its number in the sheet, from 1.
    package let number: Int
    /// The values, `nil` for empty cells.
    package let cells: [String?]

    /// A row.
    package init(number: Int, cells: [String?]) {
        self.number = number
        self.cells = cells
    }
}
