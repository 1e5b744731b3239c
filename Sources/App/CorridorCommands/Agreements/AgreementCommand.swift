internal import ArgumentParser

/// `corridor agreement`
struct AgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Agree with a partner on what is exchanged, and on what terms.",
        discussion: """
            An agreement is in force when both parties have signed the same bytes: one proposes it, the other imports \
            the proposal and accepts it, and the first imports the acceptance. Each command writes a sealed message \
            for the partner.
            """,
        subcommands: [
            AgreementList.self, AgreementShow.self, AgreementNew.self, AgreementPropose.self, AgreementAccept.self,
            AgreementSuspend.self, AgreementResume.self, AgreementEnd.self,
        ],
        defaultSubcommand: AgreementList.self)

    /// What a file with terms has, for help.
    static let termsHelp = """
        The file is JSON. Members: name, external_reference (text for people), start_date, end_date (a day or an RFC \
        3339 time; default: now, and no end), grace_days (0 to 366: how long after the end a receiver still takes in \
        what was on its way), give (what this party gives) and receive (what it receives); without one of the two \
        nothing goes in that direction.

        give and receive have these members, each of which restricts nothing when it is left out:
          object_types                  a list of STIX types, such as ["x-consignment", "identity"]; [] for none
          tlp                           clear, green, amber, amber+strict or red: at most this
          purposes, legal_bases         lists of words
          retention_days                how long the receiver keeps it
          onward_sharing                allowed, with-consent or forbidden
          onward_to                     a list of audiences, such as ["country:NL", "party-id:…"]
          encrypt_in_transit            may or must
          permitted_actions             none, contact-for-instruction, internally-visible-actions,
                                        externally-visible-indirect-actions or externally-visible-direct-actions
          affected_party_notifications  may or must-not
          attribution                   may, must or must-not
          unmodified_resale             may or must-not
        """
}
