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
#include <openssl/param_build.h>
#include <openssl/params.h>
#include <openssl/pkcs12.h>
#include <openssl/provider.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/sha.h>
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
// OSSL_PARAM keeps the pointers it is given, which Swift would let go too early.
static inline EVP_PKEY *corridor_ec_public_key(
    OSSL_LIB_CTX *context, const char *query, const char *curve, const unsigned char *point, size_t count) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, (char *)curve, 0),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, (unsigned char *)point, count),
        OSSL_PARAM_construct_end(),
    };
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *maker = EVP_PKEY_CTX_new_from_name(context, "EC", query);
    if (maker && EVP_PKEY_fromdata_init(maker) == 1) EVP_PKEY_fromdata(maker, &key, EVP_PKEY_PUBLIC_KEY, parameters);
    EVP_PKEY_CTX_free(maker);
    return key;
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
static inline GENERAL_NAME *corridor_names_at(const GENERAL_NAMES *names, int index) {
    return sk_GENERAL_NAME_value(names, index);
}
static inline X509_NAME *corridor_directory_name(const GENERAL_NAME *name) {
    return name->type == GEN_DIRNAME ? name->d.directoryName : NULL;
}
static inline GENERAL_NAMES *corridor_point_full_name(const DIST_POINT_NAME *name) {
    return name->type == 0 ? name->name.fullname : NULL;
}
static inline int corridor_points_count(const CRL_DIST_POINTS *points) { return sk_DIST_POINT_num(points); }
static inline DIST_POINT *corridor_points_at(const CRL_DIST_POINTS *points, int index) {
    return sk_DIST_POINT_value(points, index);
}
static inline int corridor_usages_count(const EXTENDED_KEY_USAGE *usages) { return sk_ASN1_OBJECT_num(usages); }
static inline ASN1_OBJECT *corridor_usages_at(const EXTENDED_KEY_USAGE *usages, int index) {
    return sk_ASN1_OBJECT_value(usages, index);
}
static inline void corridor_openssl_free(void *pointer) { OPENSSL_free(pointer); }
static inline void corridor_context_set_data(X509_STORE_CTX *context, void *data) {
    X509_STORE_CTX_set_ex_data(context, 0, data);
}
static inline void *corridor_context_data(X509_STORE_CTX *context) { return X509_STORE_CTX_get_ex_data(context, 0); }

// SHA-256 without a context of EVP, which allocates, frees and wipes memory for each value: for many short values that takes
// longer than hashing them. These functions are deprecated in favour of EVP, not because of what they compute.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
static inline void corridor_sha256_begin(SHA256_CTX *state) { SHA256_Init(state); }
static inline void corridor_sha256_add(SHA256_CTX *state, const void *bytes, size_t count) {
    SHA256_Update(state, bytes, count);
}
static inline void corridor_sha256_finish(SHA256_CTX *state, unsigned char *digest) { SHA256_Final(digest, state); }
#pragma GCC diagnostic pop

// OSSL_PARAM keeps the pointers it is given, which Swift would let go too early.
static inline int corridor_kdf_derive(
    EVP_KDF_CTX *context, const char *digest, unsigned char *secret, size_t secret_length, unsigned char *info,
    size_t info_length, unsigned char *key, size_t key_length) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, (char *)digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, secret, secret_length),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, info, info_length),
        OSSL_PARAM_construct_end(),
    };
    return EVP_KDF_derive(context, key, key_length, parameters);
}

#endif
