import ASiC
import Diagnostics
import FuzzSupport
import Packages

/// A byte that chooses the reader, and a manifest: it is refused with a sentence, or read, written and read again
/// without a change.
///
/// An ASiCManifest that the strict profile takes the other takes too, and reads alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzManifest(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let input = FuzzInput(start, count: count) else { return 0 }
    let bytes = input.bytes
    switch input.choice % 3 {
    case 0: container(bytes)
    case 1: package(bytes)
    default: routing(bytes)
    }
    return 0
}

private func container(_ bytes: [UInt8]) {
    let strict = attempt { () throws(Fault) in try ASiCManifest(parsing: bytes, profile: .corridor) }
    let lenient = attempt { () throws(Fault) in try ASiCManifest(parsing: bytes, profile: .asicE) }
    precondition(strict == nil || strict == lenient)
    guard let lenient else { return }
    guard let written = try? lenient.bytes() else { preconditionFailure("read, not written") }
    guard let again = try? ASiCManifest(parsing: written, profile: strict == nil ? .asicE : .corridor) else {
        preconditionFailure("written, not read")
    }
    precondition(again == lenient)
}

private func package(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try PackageManifest(parsing: bytes) }) else { return }
    precondition(read.bytes == bytes)
    let made = remade(read)
    guard let again = try? PackageManifest(parsing: made.bytes) else { preconditionFailure("written, not read") }
    precondition(again == made && remade(again).bytes == made.bytes)
}

private func remade(_ read: PackageManifest) -> PackageManifest {
    PackageManifest(
        version: read.version, kind: read.kind, originator: read.originator, originatorName: read.originatorName,
        recipients: read.recipients, gateways: read.gateways, messageID: read.messageID, positions: read.positions,
        handling: read.handling, legalBasis: read.legalBasis, created: read.created, expires: read.expires,
        requiredCosigners: read.requiredCosigners, bundles: read.bundleEntries, commitment: read.commitment)
}

private func routing(_ bytes: [UInt8]) {
    guard let read = attempt({ () throws(Fault) in try RoutingSlip(parsing: bytes) }) else { return }
    let written = read.bytes
    guard let again = try? RoutingSlip(parsing: written) else { preconditionFailure("written, not read") }
    precondition(again == read && again.bytes == written)
}
