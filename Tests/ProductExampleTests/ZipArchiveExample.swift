import Diagnostics
import Files
import ZipArchive

func packAndRead() throws(Fault) -> [UInt8] {
    let sink = MemorySink()
    let writer = ZipWriter(sink: sink)
    try writer.add("data/note.txt", Array("hello".utf8), method: .deflated)
    try writer.finish()
    let archive = try ZipReader(source: sink.bytes, profile: .corridor)
    return try archive.bytes(of: "data/note.txt", limit: 1 << 20)
}
