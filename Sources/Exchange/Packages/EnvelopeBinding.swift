internal import Diagnostics
internal import X509

/// The fields in which an envelope and the package in it must agree, so that a package cannot be passed on as if it
/// were addressed to another party.
enum EnvelopeBinding {
    static func check(_ routing: RoutingSlip, against manifest: PackageManifest) -> [Finding] {
        var findings: [Finding] = []
        func require(_ agree: Bool, field: String) {
            guard !agree else { return }
            findings.append(
                Finding(.envelopePackageMismatch, at: Place(entry: RoutingSlip.entryName), ["field": field]))
        }
        require(routing.version == manifest.version, field: "version")
        require(routing.recipients == manifest.recipients, field: "to")
        require(routing.messageID == manifest.messageID, field: "message_id")
        require(routing.positions == manifest.positions, field: "positions")
        require(routing.expires == manifest.expires, field: "expires")
        if !manifest.gateways.contains(routing.sender) {
            findings.append(
                Finding(
                    .gatewayNotPermitted, at: Place(entry: PackageManifest.entryName),
                    [
                        "gateway": routing.sender.short,
                        "permitted": manifest.gateways.map(\.short).joined(separator: ", "),
                    ]))
        }
        return findings
    }
}
