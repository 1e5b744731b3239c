/// What the ledger is to say of a disclosure to one recipient: ids and names of fields, never values.
package struct LedgerDraft: Hashable, Sendable {
    /// The way out: the name of a `PolicyAct`.
    package var act: String
    /// The message id; of what is shown from a package that of the package.
    package var message: String
    /// The digest of the signed manifest; `nil` where no message was made.
    package var manifestDigest: String?
    /// The party id of the recipient; `nil` for a reader who is no partner.
    package var recipient: String?
    /// What is known of a reader who is no partner, such as `country:MX`.
    package var reader: [String] = []
    /// The clauses of agreements under which it went.
    package var clauses: [String] = []
    /// The digests of the consents by which it went.
    package var consents: [String] = []
    /// The ground on which a person let it out; `nil` when none was needed.
    package var ground: String?
    /// The purpose that was stated.
    package var purpose: String?
    /// The legal basis that was stated.
    package var legalBasis: String?
    /// The markings of the message, as text for people.
    package var markings: [String] = []
    /// The names of the attachments.
    package var attachments: [String] = []
    /// The objects; `nil` when they are not known.
    package var objects: LedgerObjects?

    /// A draft.
    package init(act: String, message: String, manifestDigest: String?, recipient: String?) {
        self.act = act
        self.message = message
        self.manifestDigest = manifestDigest
        self.recipient = recipient
    }
}
