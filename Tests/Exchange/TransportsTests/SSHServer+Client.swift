import Diagnostics
import Foundation
import TestSupport
import Transports

extension SSHServer {
    /// The address of the root, or of another path.
    func address(path: String? = nil) throws(Fault) -> SFTPAddress {
        try SFTPAddress("sftp://\(NSUserName())@127.0.0.1:\(port)\(path ?? root)")
    }

    /// The folder, as a client uses it.
    func client(path: String? = nil, _ change: (inout SFTPSettings) -> Void = { _ in }) throws(Fault) -> SFTPFolder {
        var settings = SFTPSettings(key: key, knownHosts: knownHosts)
        change(&settings)
        return SFTPFolder(try address(path: path), settings)
    }
}
