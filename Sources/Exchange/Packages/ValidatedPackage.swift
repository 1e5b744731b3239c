package import Diagnostics

/// A package whose content is valid and was read: the last stage of the one way in. Only validation makes one, and
/// storing needs one.
package struct ValidatedPackage: Sendable {
    /// The admitted package.
    package let admitted: AdmittedPackage
    /// What it carries.
    package let content: Content

    /// What a package carries, by its kind.
    package enum Content: Sendable {
        /// Bundles and attachments, and those of the packages that it encloses, however deep.
        case bundles(ValidatedContents, enclosed: [ValidatedEnclosure])
        /// The answer to a message.
        case receipt(ReceiptDocument)
        /// An agreement, or what a party says of one.
        case agreement(AgreementMessage)
        /// Signed statements of parties.
        case statements(ValidatedStatements)
        /// The request for what did not come.
        case request(RequestDocument)
    }

    init(admitted: AdmittedPackage, content: Content) {
        self.admitted = admitted
        self.content = content
    }

    /// The verified package.
    package var package: VerifiedPackage { admitted.package }

    /// The disclosures in it and in the packages that it encloses.
    package var disclosures: [ValidatedDisclosure] {
        switch content {
        case .bundles(let contents, let enclosed):
            contents.disclosures + enclosed.flatMap(\.contents.disclosures)
        case .receipt, .agreement, .request, .statements: []
        }
    }

    /// The receipt, when it is one.
    package var receipt: ReceiptDocument? {
        switch content {
        case .bundles, .agreement, .request, .statements: nil
        case .receipt(let receipt): receipt
        }
    }

    /// What it says of an agreement, when it does.
    package var agreement: AgreementMessage? {
        switch content {
        case .bundles, .receipt, .request, .statements: nil
        case .agreement(let message): message
        }
    }

    /// Its statements, when it has some.
    package var statements: ValidatedStatements? {
        switch content {
        case .bundles, .receipt, .agreement, .request: nil
        case .statements(let statements): statements
        }
    }
}

/// The valid content of one package of the kind `bundle`.
package struct ValidatedContents: Sendable {
    /// Its bundles.
    package let bundles: [ValidatedBundle]
    /// Its attachments.
    package let attachments: [PackagedAttachment]
    /// Its disclosures.
    package var disclosures: [ValidatedDisclosure] = []
    /// The consents by which its originator passes something on, with good signatures.
    package var consents: [VerifiedStatement] = []
    /// Why other consents do not count.
    package var consentFindings: [Finding] = []

    init(bundles: [ValidatedBundle], attachments: [PackagedAttachment]) {
        self.bundles = bundles
        self.attachments = attachments
    }
}

/// An enclosed package with its valid content.
package struct ValidatedEnclosure: Sendable {
    /// The package.
    package let package: VerifiedPackage
    /// Its place in its originator's stream.
    package let place: StreamPlace
    /// Its content.
    package let contents: ValidatedContents

    init(package: VerifiedPackage, place: StreamPlace, contents: ValidatedContents) {
        self.package = package
        self.place = place
        self.contents = contents
    }
}

/// An attachment of a package: its bytes stay in the sealed file.
package struct PackagedAttachment: Hashable, Sendable {
    /// The entry's name in the package.
    package let name: String
    /// Its SHA-256, in hexadecimal.
    package let digest: String
    /// Its size in bytes.
    package let size: Int

    /// An attachment.
    package init(name: String, digest: String, size: Int) {
        self.name = name
        self.digest = digest
        self.size = size
    }
}

/// The result of validation.
package struct ValidationJudgement: Sendable {
    /// Why the content is not valid; empty when it is.
    package let findings: [Finding]
    /// The package, when its content is valid.
    package let validated: ValidatedPackage?

    /// The same, refused when more was found.
    package func refused(for more: [Finding]) -> ValidationJudgement {
        more.isEmpty ? self : ValidationJudgement(findings: findings + more, validated: nil)
    }
}
