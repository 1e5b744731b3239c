import CMS
import Platform
import X509
import Files

/// A signature with a time stamp, made once by OpenSSL's authority for tests: the harness itself can make none.
enum StampedSignature {
    /// A day after both were made.
    static let now = Timestamp(seconds: 1_795_628_483)
    /// What is signed.
    static let content = Array("content".utf8)
    /// The signature without the time stamp.
    static let signature = decode(signatureText)
    /// The authority's reply.
    static let reply = decode(replyText)

    /// The signature with the time stamp.
    static let stamped: [UInt8] = {
        guard let stamped = try? TimestampExchange.attach(reply, to: signature) else {
            preconditionFailure("the reply does not fit the signature")
        }
        return stamped
    }()

    /// Trust in the signer and in the authority.
    static let trust: TrustStore = {
        do {
            return TrustStore(
                anchors: [TrustAnchor(root: try Certificate(der: decode(rootText)))],
                timestampAnchors: [TrustAnchor(root: try Certificate(der: decode(authorityRootText)))],
                revocationLists: try [listText, authorityListText].map { text in
                    let pem = "-----BEGIN X509 CRL-----\n\(text)\n-----END X509 CRL-----\n"
                    return try CertificateRevocationList(pem: Array(pem.utf8))
                })
        } catch {
            preconditionFailure("\(error)")
        }
    }()

    private static func decode(_ text: String) -> [UInt8] {
        guard let bytes = Base64.decode(text.filter { !$0.isNewline }) else { preconditionFailure("not base 64") }
        return bytes
    }

    /// The signature, DER.
    private static let signatureText = """
        MIIEFwYJKoZIhvcNAQcCoIIECDCCBAQCAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBoIICdDCCAnAwggIWoAMCAQICEFzJ5PV1
        MAGIfTNmI7D8WMUwCgYIKoZIzj0EAwIwRjELMAkGA1UEBhMCVVMxGDAWBgNVBAoMD0V4YW1wbGUgQ2FycmllcjEdMBsGA1UEAwwURXhh
        bXBsZSBDYXJyaWVyIHJvb3QwHhcNMjYxMTI0MTczNjIzWhcNMjgxMTIzMTczNjIzWjBMMQswCQYDVQQGEwJVUzEYMBYGA1UECgwPRXhh
        bXBsZSBDYXJyaWVyMSMwIQYDVQQDDBpFeGFtcGxlIENhcnJpZXIgb3JpZ2luYXRvcjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABBIG
        FBCvEdUDsF3OYNuslgQVPTRB1otjNXjGl2Qfa8RZcDo2AxPXJwZQi+Aguajw9EAW+xTc4YKxpMnilut7coyjgd8wgdwwDAYDVR0TAQH/
        BAIwADAOBgNVHQ8BAf8EBAMCBsAwfAYDVR0RBHUwc4ZTdXJuOmNvcnJpZG9yOnBhcnR5OjMzODBkMjZiMzZlYTcxNTJhMjY0Yjc0NmNm
        NDk3ZWIxOGZmZDA3NmEyODk5YjMwNmVjOTAzNDBiMWQwNDQxN2WGHHVybjpjb3JyaWRvcjpyb2xlOm9yaWdpbmF0b3IwHQYDVR0OBBYE
        FAJ4Iiu/yJSA7Vzf4Ogt/LboIudGMB8GA1UdIwQYMBaAFMN7EkqwlnyxtarhEi9pi4Oq/SAcMAoGCCqGSM49BAMCA0gAMEUCIBrx59+D
        39LJGF4tGKI0puNHKFWnHmPSzDDXXoOPksT0AiEApcJPUXtu0CCPPdZAISQpTKOKQMKF4z+NGdokJca/JsAxggFpMIIBZQIBATBaMEYx
        CzAJBgNVBAYTAlVTMRgwFgYDVQQKDA9FeGFtcGxlIENhcnJpZXIxHTAbBgNVBAMMFEV4YW1wbGUgQ2FycmllciByb290AhBcyeT1dTAB
        iH0zZiOw/FjFMAsGCWCGSAFlAwQCAaCBojAYBgkqhkiG9w0BCQMxCwYJKoZIhvcNAQcBMBwGCSqGSIb3DQEJBTEPFw0yNjExMjQxNzQx
        MjNaMC8GCSqGSIb3DQEJBDEiBCDtcAK0OemshF8iNX2CK6wURHMPvbYBbT7JQyKXueyfczA3BgsqhkiG9w0BCRACLzEoMCYwJDAiBCA9
        ZRcTuZCWgCzPowf3BJEu1gRiDS5ODfRBWnzrJ25uQDAKBggqhkjOPQQDAgRGMEQCIDjs+e0bz55qfb8kHEUeAio+bWz9VhH6rrre7k83
        KG6tAiAkq4tyyWzwKQFgtlcv90uzoxdnbOH6nSC8OK8J6txxGQ==
        """

    /// The reply, DER.
    private static let replyText = """
        MIIDdDADAgEAMIIDawYJKoZIhvcNAQcCoIIDXDCCA1gCAQMxDzANBglghkgBZQMEAgEFADBrBgsqhkiG9w0BCRABBKBcBFowWAIBAQYJ
        KwYBBAGGjR8BMC8wCwYJYIZIAWUDBAIBBCAoWFYH8W3dCkNwSe+6FYqBiXTh1OwW6OVmOXycMC6ydwIBAhgPMjAyNjExMjQxNzUyNDRa
        MAMCAQGgggGcMIIBmDCCAT6gAwIBAgIBBzAKBggqhkjOPQQDAjAbMRkwFwYDVQQDDBBFeGFtcGxlIFRTQSByb290MB4XDTI2MTEyNDE3
        NTI0NFoXDTQ2MDEyMzE3NTI0NFowFjEUMBIGA1UEAwwLRXhhbXBsZSBUU0EwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAR3OT5A3X8g
        k5NVMMefimpndZY1uGAdQ4Mkx/3CPLpFMJvVwsKMtIK+R6Tnk0k70Frz2K8qB8itrzeuJTE3kt6do3gwdjAMBgNVHRMBAf8EAjAAMA4G
        A1UdDwEB/wQEAwIHgDAWBgNVHSUBAf8EDDAKBggrBgEFBQcDCDAdBgNVHQ4EFgQUOEMd0WkISBkEAzzMm0B0uTFx+SswHwYDVR0jBBgw
        FoAUZjI/mP0vsGcjH07qXuvmBLt0MEMwCgYIKoZIzj0EAwIDSAAwRQIhAPFg9KEFuZB56p7SL2OjiGi/qBSBLZY4/Lrpe14aLK0BAiA9
        vhDMj17tNZXdK9AX4858/OBBPXygokxT6ymCucCASjGCATMwggEvAgEBMCAwGzEZMBcGA1UEAwwQRXhhbXBsZSBUU0Egcm9vdAIBBzAN
        BglghkgBZQMEAgEFAKCBpDAaBgkqhkiG9w0BCQMxDQYLKoZIhvcNAQkQAQQwHAYJKoZIhvcNAQkFMQ8XDTI2MTEyNDE3NTI0NFowLwYJ
        KoZIhvcNAQkEMSIEICqLqYjUYUhrESjSvVPBiUoRPFVscNYilvvXZkmlqfwdMDcGCyqGSIb3DQEJEAIvMSgwJjAkMCIEIBvSAiOsgmWt
        hyuklNguQJYNt8JKNFNelhpV+PSgcSggMAoGCCqGSM49BAMCBEYwRAIgTNSUh0Q42sAXtDagn1kmF18LWyb/6XYlDEGwh6gLBGQCIGrg
        BaLuzuPn88vzkTb+tUgRFBU1YfrGGUAirlpz3js7
        """

    /// The signer's root certificate, DER.
    private static let rootText = """
        MIICajCCAhCgAwIBAgIQTK1xTEY9s42x8++XqZdzhTAKBggqhkjOPQQDAjBGMQswCQYDVQQGEwJVUzEYMBYGA1UECgwPRXhhbXBsZSBD
        YXJyaWVyMR0wGwYDVQQDDBRFeGFtcGxlIENhcnJpZXIgcm9vdDAeFw0yNjExMjQxNzM2MjNaFw0zNjExMjExNzM2MjNaMEYxCzAJBgNV
        BAYTAlVTMRgwFgYDVQQKDA9FeGFtcGxlIENhcnJpZXIxHTAbBgNVBAMMFEV4YW1wbGUgQ2FycmllciByb290MFkwEwYHKoZIzj0CAQYI
        KoZIzj0DAQcDQgAEf9LhACibB/twU5OBz9Msael5AEIE15Y9gbgJ7wZ0QSm7ZESTwaOb+pG1YcVxy+Y+OEtB1bq3hvd60GntYwlxBKOB
        3zCB3DASBgNVHRMBAf8ECDAGAQH/AgEAMA4GA1UdDwEB/wQEAwIBBjB2BgNVHREEbzBthlN1cm46Y29ycmlkb3I6cGFydHk6MzM4MGQy
        NmIzNmVhNzE1MmEyNjRiNzQ2Y2Y0OTdlYjE4ZmZkMDc2YTI4OTliMzA2ZWM5MDM0MGIxZDA0NDE3ZYYWdXJuOmNvcnJpZG9yOnJvbGU6
        cm9vdDAdBgNVHQ4EFgQUw3sSSrCWfLG1quESL2mLg6r9IBwwHwYDVR0jBBgwFoAUw3sSSrCWfLG1quESL2mLg6r9IBwwCgYIKoZIzj0E
        AwIDSAAwRQIhAKeBFXGQ1oMeNK+AtpFwBxbgSyC3eH6iyNHL3oYxevh5AiBCrWB2Xtp2Bs6XwJEP+sq0YQ3DUTYXlmji6QqA6cDAyA==
        """

    /// The signer's revocation list, DER.
    private static let listText = """
        MIH/MIGmAgEBMAoGCCqGSM49BAMCMEYxCzAJBgNVBAYTAlVTMRgwFgYDVQQKDA9FeGFtcGxlIENhcnJpZXIxHTAbBgNVBAMMFEV4YW1w
        bGUgQ2FycmllciByb290Fw0yNjExMjQxNzQxMjNaFw0yNzAyMjIxNzQxMjNaoC8wLTAKBgNVHRQEAwIBATAfBgNVHSMEGDAWgBTDexJK
        sJZ8sbWq4RIvaYuDqv0gHDAKBggqhkjOPQQDAgNIADBFAiBD4wyk9Oons3m6b8AE2wTZ4B4QUfFNKbyN/kl0Q4U2CQIhAPmS+U8+3/O2
        IaK4cXeojfiJz1pNxoPHCpeH2L2g72cr
        """

    /// The authority's root certificate, DER.
    private static let authorityRootText = """
        MIIBejCCASCgAwIBAgIUTOvtSVcJTm0lev/9z5I5T/wJCNAwCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQRXhhbXBsZSBUU0Egcm9vdDAe
        Fw0yNjExMjQxNzUyNDRaFw00NjExMTkxNzUyNDRaMBsxGTAXBgNVBAMMEEV4YW1wbGUgVFNBIHJvb3QwWTATBgcqhkjOPQIBBggqhkjO
        PQMBBwNCAATe/NNCyRVr5pMumC8PWx4R7NOsqifs3RoPR5qhRmbXWuzYlmugC63JomNPwmljxw2Ipa1J2yR/tERlwdCPqD4bo0IwQDAP
        BgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUZjI/mP0vsGcjH07qXuvmBLt0MEMwCgYIKoZIzj0EAwIDSAAw
        RQIgIK+xhb1Au7M+pW5V7pt5jaOJAKiYDhFPPOUD+qJMHaECIQCd+VEWOIIOMyIlkAar/nDidUp1uTNwU+Y5i/ZCaEw7Eg==
        """

    /// The authority's revocation list, DER.
    private static let authorityListText = """
        MIGyMFoCAQEwCgYIKoZIzj0EAwIwGzEZMBcGA1UEAwwQRXhhbXBsZSBUU0Egcm9vdBcNMjYxMTI0MTc1MjQ0WhcNMzYxMTIxMTc1MjQ0
        WqAOMAwwCgYDVR0UBAMCAQEwCgYIKoZIzj0EAwIDSAAwRQIgLP56fVXtsIO/K9bv3NHr/yzN2l5XvQB/LObyhTighyACIQChTfWxh4Cq
        2rLd0vCghvmOCRaV0pPd6J3ecqA56OV7cQ==
        """
}
