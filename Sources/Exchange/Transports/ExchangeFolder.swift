package import Diagnostics

/// A place where parties leave files for each other: a folder of this machine, a mounted one, a medium, or a folder on
/// a server. It has one folder for each direction of a relation (``RelationFolder``).
///
/// A folder knows no homes and no keys, and trusts nothing that it lists. Its errors are faults of kind `.inputOutput`;
/// `FindingCode.isTransient` says of each whether a retry can help.
package protocol ExchangeFolder: Sendable {
    /// The root, for messages: a path or an address.
    var name: String { get }

    /// The senders that have a folder for a recipient, in order. Links and foreign names are left out.
    ///
    /// - Parameter recipient: the first 16 digits of the recipient's party id (`RelationFolder.label(of:)`).
    /// - Returns: nothing when the recipient has no folder here.
    /// - Throws: `Fault` `exchange-folder-missing`, `exchange-folder-failed`.
    func senders(to recipient: String) throws(Fault) -> [RelationFolder]

    /// The files of one direction of a relation, in the order of their names. Hidden files, which may be partial, are
    /// left out; links, devices, pipes, folders and foreign names are not opened, and named in the result.
    ///
    /// - Returns: an empty listing when the folder does not exist.
    /// - Throws: `Fault` `exchange-folder-missing`, `exchange-folder-unsafe`, `exchange-folder-failed`.
    func list(_ folder: RelationFolder, limits: FolderLimits) throws(Fault) -> FolderListing

    /// Copies a file into a local one, which has all of its bytes and is synced afterwards. What the local file has
    /// already is taken as the beginning of the same file, so that a transfer that was cut goes on where it ended: the
    /// caller compares the digest, and starts without the local file when it is another one.
    ///
    /// - Parameters:
    ///   - file: the file as it was listed.
    ///   - path: the local file; what arrived before an error stays there.
    /// - Throws: `Fault` `exchange-file-gone`, `exchange-file-changed`, `exchange-folder-missing`,
    ///   `exchange-folder-failed`; the codes of Files for the local file.
    func fetch(_ file: ListedFile, from folder: RelationFolder, into path: String) throws(Fault)

    /// Puts a local file into the folder of a relation, which is made when it is missing: under a temporary name that
    /// begins with `.corridor-`, then, complete and synced, under its own. A transfer that was cut goes on where it
    /// ended. A file of the same name and content is left as it is.
    ///
    /// - Parameters:
    ///   - path: the local file; it does not change meanwhile.
    ///   - name: its name there.
    ///   - digest: its SHA-256 in hexadecimal.
    /// - Throws: `Fault` `exchange-file-other` when the name has another content, `exchange-transfer-damaged`,
    ///   `exchange-folder-full`, `exchange-folder-read-only`, `exchange-folder-missing`, `exchange-folder-unsafe`,
    ///   `exchange-folder-failed`; the codes of Files for the local file.
    func put(
        _ path: String, as name: ExchangeFileName, digest: String, into folder: RelationFolder
    ) throws(Fault)

    /// Removes a file; does nothing when it is gone.
    ///
    /// - Throws: `Fault` `exchange-folder-read-only`, `exchange-folder-missing`, `exchange-folder-failed`.
    func remove(_ name: ExchangeFileName, from folder: RelationFolder) throws(Fault)
}
