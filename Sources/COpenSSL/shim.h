// What Swift's importer drops from OpenSSL's headers, as inline functions. No logic.
#ifndef CORRIDOR_COPENSSL_H
#define CORRIDOR_COPENSSL_H

#include <openssl/pem.h>
#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/cms.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/ts.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

static inline EVP_PKEY *corridor_ec_generate(OSSL_LIB_CTX *context, const char *query, const char *curve) {
    return EVP_PKEY_Q_keygen(context, query, "EC", curve);
}
static inline EVP_PKEY *corridor_rsa_generate(OSSL_LIB_CTX *context, const char *query, size_t bits) {
    return EVP_PKEY_Q_keygen(context, query, "RSA", bits);
}
static inline size_t corridor_bio_data(BIO *bio, const unsigned char **out) {
    char *start = NULL;
    long count = BIO_get_mem_data(bio, &start);
    *out = (const unsigned char *)start;
    return count < 0 ? 0 : (size_t)count;
}
static inline STACK_OF(X509) *corridor_certificates_new(void) { return sk_X509_new_null(); }
static inline int corridor_certificates_push(STACK_OF(X509) *stack, X509 *certificate) {
    return sk_X509_push(stack, certificate);
}
static inline int corridor_certificates_count(const STACK_OF(X509) *stack) { return sk_X509_num(stack); }
static inline X509 *corridor_certificates_at(const STACK_OF(X509) *stack, int index) {
    return sk_X509_value(stack, index);
}
static inline void corridor_certificates_free(STACK_OF(X509) *stack) { sk_X509_free(stack); }
static inline int corridor_names_count(const GENERAL_NAMES *names) { return sk_GENERAL_NAME_num(names); }
static inline const ASN1_IA5STRING *corridor_names_uri(const GENERAL_NAMES *names, int index) {
    GENERAL_NAME *name = sk_GENERAL_NAME_value(names, index);
    return name->type == GEN_URI ? name->d.uniformResourceIdentifier : NULL;
}
static inline void corridor_openssl_free(void *pointer) { OPENSSL_free(pointer); }
static inline void corridor_context_set_data(X509_STORE_CTX *context, void *data) {
    X509_STORE_CTX_set_ex_data(context, 0, data);
}
static inline void *corridor_context_data(X509_STORE_CTX *context) { return X509_STORE_CTX_get_ex_data(context, 0); }

#endif
