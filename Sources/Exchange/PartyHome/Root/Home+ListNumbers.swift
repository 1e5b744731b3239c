internal import CaseFile
internal import Diagnostics
internal import X509

/// The numbers of revocation lists that a home knows to have issued although it does not have them: it was restored from
/// a backup that is older.
extension Home {
    static let listNumberSetting = "list-number"

    /// The highest number of a list of a root that is known; 0 where only the list that is here is.
    func knownListNumber(of root: Certificate) throws(Fault) -> Int {
        try caseFile.settings(Self.listNumberSetting)[HomeLayout.name(of: root)].flatMap { Int($0) } ?? 0
    }
}
