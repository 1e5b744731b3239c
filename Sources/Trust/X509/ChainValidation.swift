internal import COpenSSL
internal import Digests
internal import Platform

/// A chain verification by OpenSSL that continues after each problem, to collect all of them.
final class ChainValidation {
    /// One problem.
    struct Problem {
        let code: CInt
        let text: String
        let certificate: Certificate?
    }

    private(set) var problems: [Problem] = []
    private(set) var chain: [Certificate] = []

    init(
        _ certificate: Certificate, intermediates: [Certificate], anchors: [TrustAnchor], at time: Timestamp
    ) {
        let context = CryptoContext.standard
        guard let store = X509_STORE_new(), let untrusted = corridor_certificates_new(),
            let run = context.withQuery({ X509_STORE_CTX_new_ex(context.library, $0) })
        else { preconditionFailure("OpenSSL has no memory for a verification") }
        defer {
            X509_STORE_CTX_free(run)
            corridor_certificates_free(untrusted)
            X509_STORE_free(store)
        }
        for anchor in anchors { anchor.root.withPointer { _ = X509_STORE_add_cert(store, $0) } }
        for intermediate in intermediates { intermediate.withPointer { _ = corridor_certificates_push(untrusted, $0) } }
        // The stack holds unowned pointers: the certificates must outlive the verification.
        withExtendedLifetime(intermediates) {
            let isReady = certificate.withPointer { X509_STORE_CTX_init(run, store, $0, untrusted) } == 1
            // The issuing authority of an enterprise may be an anchor without its own issuer.
            let isPartial = anchors.contains { !$0.root.isSigned(by: $0.root) }
            if isReady { configure(run, time, isPartial: isPartial) }
            // Some failures, of memory or of the policy tree, come without the callback: they also count as problems.
            if !isReady || X509_verify_cert(run) <= 0, problems.isEmpty {
                let code = isReady ? X509_STORE_CTX_get_error(run) : X509_V_ERR_UNSPECIFIED
                problems.append(
                    Problem(
                        code: code == X509_V_OK ? X509_V_ERR_UNSPECIFIED : code,
                        text: "the verification could not be carried out", certificate: nil))
            }
            if let built = X509_STORE_CTX_get0_chain(run) {
                chain = (0..<max(0, corridor_certificates_count(built))).compactMap { index in
                    Self.retained(corridor_certificates_at(built, index))
                }
            }
        }
    }

    private func configure(_ run: OpaquePointer, _ time: Timestamp, isPartial: Bool) {
        let parameters = X509_STORE_CTX_get0_param(run)
        X509_VERIFY_PARAM_set_time(parameters, time_t(time.milliseconds / 1000))
        // Without POLICY_CHECK OpenSSL accepts chains that RFC 5280 rejects (NIST PKITS has 23 such). Revocation is not
        // checked here: see RevocationJudge.
        let flags = X509_V_FLAG_POLICY_CHECK | X509_V_FLAG_X509_STRICT
        X509_VERIFY_PARAM_set_flags(parameters, UInt(flags | (isPartial ? X509_V_FLAG_PARTIAL_CHAIN : 0)))
        X509_VERIFY_PARAM_add0_policy(parameters, OBJ_nid2obj(NID_any_policy))
        X509_VERIFY_PARAM_set_auth_level(parameters, 2)
        corridor_context_set_data(run, Unmanaged.passUnretained(self).toOpaque())
        X509_STORE_CTX_set_verify_cb(run) { holds, context in
            guard holds == 0 else { return 1 }
            // Without its context a problem could not be recorded, so verification must not continue.
            guard let context, let data = corridor_context_data(context) else { return 0 }
            let me = Unmanaged<ChainValidation>.fromOpaque(data).takeUnretainedValue()
            let code = X509_STORE_CTX_get_error(context)
            me.problems.append(
                Problem(
                    code: code, text: String(cString: X509_verify_cert_error_string(Int(code))),
                    certificate: ChainValidation.retained(X509_STORE_CTX_get_current_cert(context))))
            return 1
        }
    }

    private static func retained(_ pointer: OpaquePointer?) -> Certificate? {
        guard let pointer, X509_up_ref(pointer) == 1 else { return nil }
        return Certificate(owning: pointer)
    }
}
