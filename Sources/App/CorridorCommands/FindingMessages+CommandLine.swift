internal import ASiC
internal import CMS
internal import CaseFile
internal import CaseWork
package import Diagnostics
internal import EntityResolution
internal import FileMerging
internal import Files
internal import Messaging
internal import ModelChecks
internal import Packages
internal import PartyHome
internal import RecordLinkage
internal import SafeXML
internal import SourceFormats
internal import Transports
internal import X509

extension FindingMessages {
    /// The messages of the command line: the declared ones, and advice that names the command or option to use.
    package static let commandLine = FindingMessages(
        advice: [
            containersAdvice, documentsAdvice, mergingAdvice, messagesAdvice, caseFileAdvice, homeAdvice,
            agreementsAdvice, sharingAdvice, consentsAdvice, correctionsAdvice, partiesAdvice, runningAdvice,
            logsAdvice,
        ].reduce(
            into: [:]) { all, part in
                all.merge(part) { first, _ in first }
            })

    /// Signatures, containers and certificates.
    private static let containersAdvice: [FindingCode: String] = [
        .signatureNumber: "Name another with --signature.",
        .signersDiffer:
            "Hold each signer to its own entries only (--explain shows which); ask the party that is to answer for "
            + "the whole to sign all of it.",
        .timestampUntrusted: "If you trust the authority, name its root with --tsa and its revocation list with --crl.",
        .passphraseFileExposed:
            "Run chmod 600 {path}; if others may have read it, choose another passphrase. A pipe or --passphrase-fd "
            + "needs no file.",
        .signerUnknown: "If you know the party, add its profile or name its root with --trust.",
        .crlMissing: "Ask the party for its newest profile or list (--crl), then try again.",
        .crlUnusable: "Ask the party for its newest complete list (--crl), then try again.",
        .passphraseMissing: "Give --passphrase-file FILE or --passphrase-fd N.",
    ]

    /// Files, documents, tables and their mappings.
    private static let documentsAdvice: [FindingCode: String] = [
        .fileExists: "Choose another name, or use --force to replace it.",
        .homeBusy:
            "Nothing was changed: run the command again when that process has ended, or wait longer with --wait "
            + "SECONDS.",
        .xmlSchemaUnusable: "Correct the schema; give the schemas that it imports with --schemas.",
        .mappingMissing: "Name one with --map; corridor map suggest {path} -o MAP writes one.",
        .mappingUnneeded: "Export it as it is: corridor export {path} -o NAME.json",
        .messageTypeUnmapped:
            "Remove it from the file, or have its content as a table: corridor map suggest writes a mapping for rows of any "
            + "source. A bundle of STIX 2.1 that its own tools make of it is exported as it is.",
        .mappingKeyUnknown: "Correct or remove it; known keys are {known}. What they mean: corridor help mapping.",
        .codeListDamaged: "Remove it with corridor codes remove, and import the list again.",
    ]

    /// Linkage and merges.
    private static let mergingAdvice: [FindingCode: String] = [
        .clustersFileInvalid: "Name the file that a merge wrote with --clusters, unchanged.",
        .mergeModelOther: "Use the model with the mapping with which it was learned, or learn another with --learn.",
        .namesTooCommon: "Search with corridor find, and compare two with corridor explain.",
        .groupUnknown: "corridor merge lists the groups that wait.",
        .groupLarge: "Decide its pairs with corridor review, or with corridor decide different A B.",
        .parametersLoosened:
            "A file may not loosen guardrails. Learn the parameters again with corridor merge --learn, or use the "
            + "standard ones with --model standard.",
        .csvCellsMarked:
            "To join on them, read them back as described in docs/merge.md, or write them unchanged with --raw-csv.",
        .mergeMapMissing: "Give one with --map; docs/merge.md has an example.",
        .rowsSilent:
            "Each has its own line in --clusters. Check that the mapping names the columns that hold the data.",
    ]

    /// Packages and messages.
    private static let messagesAdvice: [FindingCode: String] = [
        .exportNotComplete: "Export them without --complete; then nothing is revoked.",
        .revocationsTooMany: "Check that the file was not cut. If it is whole, raise --max-revocations.",
        .revocationsPostponed: "The next export with --complete revokes what is gone then.",
        .exportRunUnknown: "The export that revoked something prints its id; corridor log --format json has it too.",
        .disclosureObjectMissing: "Check the id with corridor open.",
        .disclosureGuessable:
            "Create it only for recipients who may learn the rest, and allow it with --guessable; the log records "
            + "that.",
        .disclosurePropertyMissing: "Check the name with corridor open.",
        .signedContentMissing: "Name the file that it signs with --content.",
        .partnerUnknown: "If it should be, add its profile with corridor partner add.",
        .partnerSuspended: "The reason is in corridor log; corridor partner resume resumes the exchange.",
        .fileNotCorridor:
            "Check that it is the file you meant. Packages and envelopes are signed containers (.asice); bundles are "
            + "checked with corridor validate, and files of other systems are read with corridor convert.",
        .kindNotImported: "A profile is added with corridor partner add FILE.",
        .quarantineFull:
            "The file is where it was. Discard what is not needed with corridor quarantine discard, and import it again.",
        .bundleNotPacked: "List the errors with corridor validate {name}.",
        .envelopeMissing:
            "Ask the sender to seal it; corridor open reads it, and corridor partner add accepts a profile.",
        .bundleInvalid: "List the errors with corridor validate, and ask the originator for a corrected bundle.",
        .releaseNeeded:
            "Leave these objects out, or ask the originator; where an override reaches, state the ground with --override "
            + "--reason; the log records it.",
    ]

    /// The case file.
    private static let caseFileAdvice: [FindingCode: String] = [
        .versionOfOtherThing:
            "Compare the two with corridor show {id}, and ask the creator whether two of its exports use one id for "
            + "two things.",
        .messageUnknown: "List the received messages with corridor purge --before TIME --preview, or corridor log.",
        .objectWithdrawn: "Its versions are kept as evidence: corridor show {id} --versions prints them.",
        .entityGone: "The entries merged in corridor log --format json show what changed and why.",
        .searchUnmerged:
            "Run corridor merge to find the entities that they belong to, and to make searches faster.",
        .mergeOutdated: "The result shown is current. Run corridor merge to store it and to see what changed.",
    ]

    /// The party home, its keys and partners.
    private static let homeAdvice: [FindingCode: String] = [
        .objectUnknown: "Search with corridor find, or merge first with corridor merge.",
        .codeListMissing: "List the imported ones with corridor codes list.",
        .homeMissing: "Create one with corridor init DIR, or name one with --home DIR or CORRIDOR_HOME.",
        .keySetUnfinished:
            "Do not replace the keys again: free disk space or remove the obstacle, and run corridor key list, which "
            + "completes the steps. Then hand out the profile.",
        .keyFileMissing:
            "Restore it from where it is kept, or from a backup. If a signing key is lost, run corridor key rotate "
            + "with its role; messages encrypted to a lost decryption key can no longer be opened.",
        .keyCertificateOther:
            "Restore the right one from a backup, and keep this one elsewhere. If it is lost, run corridor key "
            + "rotate {role}; existing keys are kept.",
        .ownCertificateUnusable:
            "If its revocation list is out of date, run corridor key renew and hand out the new profile.",
        .ownCertificateUnknown: "Give a role, or the beginning of a SHA-256 listed by corridor key list --all.",
        .rootNotRevocable:
            "If it is only old, run corridor key rotate root. If its key is compromised, ask every partner by phone "
            + "to suspend this party, and start again with corridor init.",
        .ownProfileOutdated: "Run corridor key renew, and hand out the new profile.",
        .ownListAgeing: "Run corridor key renew, and hand out the new profile before then.",
        .ownCertificateAgeing: "Run corridor key rotate {role}, and hand out the new profile before then.",
        .fingerprintUnconfirmed: "Compare it with the party by phone, then confirm it with --fingerprint.",
        .partnerIdentityUnconfirmed:
            "Call the party at a number that you know, ask whether this is correct and compare the fingerprint, then "
            + "confirm it with --fingerprint. Until then the stored profile remains in use.",
        .recipientUnknown: "Add its profile with corridor partner add FILE.",
        .addressMissing:
            "Give the partner an address with corridor partner address, or name the folder with --to-folder.",
        .sftpHostUnknown:
            "Compare its fingerprint with the operator of the server, and confirm it with corridor home known-host. What "
            + "was sealed waits: corridor send alone sends it.",
        .hostKeyUnconfirmed:
            "Ask the operator of the server for the fingerprint of its key, and give it with --fingerprint.",
        .caseFileTakenBack:
            "Restore the case file that belongs to them. To continue with this one, run corridor stream renew "
            + "--reason …; messages that it does not contain are in sealed/ and can be imported again.",
        .homeFileExposed:
            "Run corridor check-home --repair, or chmod 600 {path}. If others may have read a private key, replace "
            + "the key.",
        .homeFileMissing:
            "Run corridor check-home --repair, which restores it if the home has a copy; otherwise restore it from a "
            + "backup. The content imported from it is still in the case file.",
        .homeFileUnowned:
            "It belongs to another case file: an earlier or later one of this home, or one of another home. Messages "
            + "can be imported from it again with corridor import; otherwise move it away.",
        .homeFilePurged: "Run corridor check-home --repair, which removes the file and logs that.",
        .profileOther: "Run corridor key renew, which writes the profile of this home.",
        .receiptOwed:
            "The next command that is given the passphrase writes it, such as corridor import or corridor seal.",
        .mappingChanged:
            "Give one of the two its own source_name or labels. If {mapping} is a revision of {other}, and a record "
            + "still describes the same thing, use --mapping-changed.",
        .homeRestored: "Run corridor stream renew --reason …, so that no number is used twice.",
    ]
}
