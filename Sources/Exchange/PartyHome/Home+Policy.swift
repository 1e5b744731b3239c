package import Diagnostics
package import Policy
internal import X509

extension Home {
    /// The agreements that this home holds, and whether it asks for them.
    package func agreements() throws(Fault) -> AgreementsInForce {
        AgreementsInForce(party: identity.party.text)
    }
}
