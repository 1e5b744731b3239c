// A library that is loaded before a program (LD_PRELOAD): keys that the program encrypts under a passphrase get few rounds
// of key derivation. Hundreds of thousands of them are right in use, and most of the time of tests that make homes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <openssl/x509.h>

enum { rounds = 16 };

typedef X509_ALGOR *(*derivation)(
    const EVP_CIPHER *, int, unsigned char *, int, unsigned char *, int, OSSL_LIB_CTX *);

X509_ALGOR *PKCS5_pbe2_set_iv_ex(
    const EVP_CIPHER *cipher, int iter, unsigned char *salt, int saltlen, unsigned char *aiv, int prf_nid,
    OSSL_LIB_CTX *libctx) {
    derivation next = (derivation)dlsym(RTLD_NEXT, "PKCS5_pbe2_set_iv_ex");
    if (!next) return NULL;
    return next(cipher, iter < rounds ? iter : rounds, salt, saltlen, aiv, prf_nid, libctx);
}
