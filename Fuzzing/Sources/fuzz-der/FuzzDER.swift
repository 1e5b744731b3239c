import CMS
import Platform
import X509
import Files
import Diagnostics

/// Any bytes as a signature, as the reply of a time stamp authority, and as an encrypted segment: never a trap; whatever
/// passes as a signature is the genuine signer's, and nothing but the genuine segment opens.
///
/// The first byte chooses what they are taken for. With its highest bit set the rest is a list of changes to the
/// genuine bytes, three bytes each: a position, and what stands there is combined with by exclusive or. No such list is
/// likely to turn the ephemeral key of a segment into its negative, which opens too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDER(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = UnsafeBufferPointer(start: start, count: count)
    guard let choice = input.first else { return 0 }
    let rest = Array(input.dropFirst())
    func bytes(_ genuine: [UInt8]) -> [UInt8] { choice & 0x80 == 0 ? rest : changed(genuine, rest) }
    switch choice & 0x03 {
    case 0: signature(bytes(Party.made.signature))
    case 1: stampedSignature(bytes(StampedSignature.stamped))
    case 2: reply(bytes(StampedSignature.reply))
    default: segment(bytes(Party.made.segment))
    }
    return 0
}

private func changed(_ genuine: [UInt8], _ changes: [UInt8]) -> [UInt8] {
    var bytes = genuine
    for index in stride(from: 0, to: changes.count - 2, by: 3) {
        bytes[(Int(changes[index]) << 8 | Int(changes[index + 1])) % bytes.count] ^= changes[index + 2]
    }
    return bytes
}

private func signature(_ bytes: [UInt8]) {
    let party = Party.made
    func judge(_ profile: SignatureProfile) -> [SignatureVerdict] {
        SignedData.verify(
            bytes, content: Party.content, profile: profile, trust: party.trust, roles: [.originator], at: Party.now)
    }
    let (strict, lenient) = (judge(.corridor), judge(.baseline))
    check(bytes, genuine: [party.signature], strict: strict, lenient: lenient)
    precondition((strict + lenient).allSatisfy { $0.outcome != .passed || $0.signer == party.originator })
}

private func stampedSignature(_ bytes: [UInt8]) {
    let (strict, lenient) = (judgeStamped(bytes, .corridor), judgeStamped(bytes, .baseline))
    // Without its time stamp a signature still is one.
    let genuine = [StampedSignature.stamped, StampedSignature.signature]
    check(bytes, genuine: genuine, strict: strict, lenient: lenient)
    precondition(bytes != genuine[0] || strict.allSatisfy { $0.provenTime != nil })
}

private func judgeStamped(_ bytes: [UInt8], _ profile: SignatureProfile) -> [SignatureVerdict] {
    SignedData.verify(
        bytes, content: StampedSignature.content, profile: profile, trust: StampedSignature.trust, roles: [.originator],
        at: StampedSignature.now)
}

/// The genuine bytes pass under the strict profile, and what passes there passes under the other. Another encoding of the
/// same signature passes too.
private func check(
    _ bytes: [UInt8], genuine: [[UInt8]], strict: [SignatureVerdict], lenient: [SignatureVerdict]
) {
    precondition(!strict.isEmpty && !lenient.isEmpty)
    let passes = strict.allSatisfy { $0.outcome == .passed }
    precondition(passes || !genuine.contains(bytes))
    precondition(!passes || lenient.allSatisfy { $0.outcome == .passed })
    for verdict in strict + lenient {
        precondition(verdict.outcome == .passed || !verdict.findings.isEmpty)
        precondition(verdict.findings.allSatisfy { !$0.sentence.isEmpty })
    }
}

/// A reply that is put beside the signature makes one that is read again, with that one time stamp.
private func reply(_ bytes: [UInt8]) {
    guard
        let stamped = attempt({ () throws(Fault) in
            try TimestampExchange.attach(bytes, to: StampedSignature.signature)
        })
    else {
        precondition(bytes != StampedSignature.reply)
        return
    }
    let verdicts = judgeStamped(stamped, .corridor)
    precondition(verdicts.count == 1 && verdicts[0].timestamps.count == 1 && verdicts[0].outcome == .passed)
}

private func segment(_ bytes: [UInt8]) {
    let party = Party.made
    let opened = attempt { () throws(Fault) in
        try AuthEnvelopedData.open(bytes, key: party.encryptionKey, certificate: party.encryption)
    }
    precondition(opened == (bytes == party.segment ? Party.content : nil))
}

/// The value, or `nil` when it is refused with a reason.
private func attempt<Value>(_ body: () throws(Fault) -> Value) -> Value? {
    do throws(Fault) {
        return try body()
    } catch {
        precondition(error.kind == .badData && !error.finding.sentence.isEmpty)
        return nil
    }
}
