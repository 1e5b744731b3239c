// bench-numbers COUNT: that many doubles of all magnitudes, the same ones each time, as RFC 8785 writes them.
import Files
import StrictJSON

let count = CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 0 : 0
let file = try AtomicFile(path: "numbers.ours", replacing: true)
var state: UInt64 = 88_172_645_463_325_252
for _ in 0..<count {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    let number = Double(bitPattern: state)
    guard let value = JSONNumber(number) else { continue }
    try file.write(JSONValue.number(value).canonicalForm() + [0x0A])
}
try file.commit()
