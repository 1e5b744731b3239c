internal import Foundation
internal import GRDB

// GRDB reads and writes blobs as Foundation's Data; the rest of the house has arrays of bytes.
extension CaseStore {
    static func blob(_ bytes: [UInt8]) -> Data { Data(bytes) }

    static func bytes(_ blob: Data) -> [UInt8] { [UInt8](blob) }
}
