internal import Diagnostics

/// The rules of receipts that come: what a receipt changes, or why it is not believed.
enum ReceiptRules {
    /// What follows from a receipt.
    enum Judgement {
        /// It is the partner's answer from now on.
        case counts
        /// It says what is known, or less.
        case saysNothingNew
        /// It is not believed.
        case contradiction(Finding)
    }

    /// Judges a receipt by what the store knows of the message that it answers.
    static func judge(_ receipt: ReceivedReceipt, known: KnownMessage?) -> Judgement {
        guard let known, known.digest == receipt.digest else {
            return .contradiction(Finding(.receiptUnasked, ["message": receipt.message]))
        }
        guard known.wasSentToPartner else {
            return .contradiction(Finding(.receiptOtherParty, ["message": receipt.message]))
        }
        guard known.isAnswered else {
            return .contradiction(Finding(.receiptOfReceipt, ["message": receipt.message]))
        }
        switch (known.answer, receipt.answer) {
        case (.accepted?, .rejected):
            return .contradiction(Finding(.receiptContradicts, ["message": receipt.message]))
        case (let earlier?, let answer) where answer.weight <= earlier.weight: return .saysNothingNew
        default: return .counts
        }
    }
}
