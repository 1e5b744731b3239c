internal import CaseFile
package import Diagnostics
internal import Files

extension Home {
    /// Puts the receipts that are sealed and owed into the outbox. Whoever calls it holds the lock.
    package func deliverReceipts() throws(Fault) {
        for receipt in try caseFile.owedReceipts() {
            guard let sealed = receipt.sealed else { continue }
            // The number is noted before the message appears, as with all that is sent.
            try noteNumbers()
            let path = Paths.join(layout.outbox, sealed.file)
            if !Paths.exists(path) { try AtomicFile.write(sealed.content, to: path) }
            try caseFile.noteDelivered(receipt)
        }
    }
}
