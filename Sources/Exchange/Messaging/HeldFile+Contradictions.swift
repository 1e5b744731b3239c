internal import Diagnostics
internal import ExchangeProtocol
package import PartyHome

extension HeldFile {
    /// Why a message contradicts another one of its stream, in a sentence; `nil` for a file that was refused for other
    /// reasons.
    package var contradiction: String? {
        let codes = [FindingCode.sequenceFork.name, FindingCode.sequenceChainBroken.name]
        return reasons.first { codes.contains($0.code) }?.sentence
    }
}
