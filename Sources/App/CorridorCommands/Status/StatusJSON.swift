internal import CaseFile
internal import Diagnostics
internal import PartyHome
internal import Platform
internal import StrictJSON
internal import X509

extension HomeStatus {
    /// The status in the shape of specs/cli.md.
    var json: JSONValue {
        var object = JSONObject()
        object["time"] = .string(time.rfc3339)
        object["party"] = .string(party.text)
        object["name"] = .string(name)
        object["well"] = .bool(findings.isEmpty)
        object["restored"] = .bool(isRestored)
        object["findings"] = .array(findings.map(\.json))
        object["messages"] = ["received": .number(JSONNumber(received)), "sent": .number(JSONNumber(sent))]
        object["quarantine"] = held.json
        object["partners"] = .array(partners.map(\.json))
        object["expiries"] = .array(
            expiries.map { expiry in
                [
                    "what": .string(expiry.what), "end": .string(expiry.end.rfc3339),
                    "days": .number(JSONNumber(expiry.days)),
                ]
            })
        object["agreements"] = .array(
            agreements.map { agreement in
                var object = JSONObject()
                object["agreement"] = .string(agreement.agreement)
                object["partner"] = .string(agreement.partner)
                object["state"] = .string(agreement.state.rawValue)
                object["end"] = agreement.end.map { .string($0.rfc3339) }
                return .object(object)
            })
        object["case_file"] = .number(JSONNumber(caseFileSize))
        object["disk"] = disk.map {
            ["free": .number(JSONNumber($0.free)), "total": .number(JSONNumber($0.total))]
        }
        object["log"] = ["entries": .number(JSONNumber(logEntries)), "chain": .string(logChain)]
        object["backup"] = backedUp.map { ["time": .string($0), "readable": .bool(isBackupReadable)] }
        object["root_key"] = .bool(hasRootKey)
        return .object(object)
    }
}

extension PartnerStatus {
    /// The partner in the shape of specs/cli.md.
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object["party"] = .string(party)
        object["name"] = .string(name)
        object["suspended"] = .bool(isSuspended)
        object["unanswered"] = unanswered.json
        object["missing"] = .number(JSONNumber(missing))
        object["outbox"] = outbox.json
        object["inbox"] = inbox.json
        object["owed"] = owed.json
        object["newer_versions"] = .number(JSONNumber(newerVersions))
        object["list_until"] = listEnd.map { .string($0.rfc3339) }
        object["certificate_until"] = certificateEnd.map { .string($0.rfc3339) }
        return .object(object)
    }
}

extension CaseStore.Waiting {
    /// The number in the shape of specs/cli.md.
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object["count"] = .number(JSONNumber(count))
        object["oldest"] = oldest.map(JSONValue.string)
        return .object(object)
    }
}
