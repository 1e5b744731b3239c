#define _GNU_SOURCE
/* What the bytes of a bundle cost in the libraries that anybody would use, in processor seconds:
 *
 *     floors BUNDLE SMALL
 *
 * sha256: hashing the file; small: hashing SMALL values of 96 bytes; deflate and inflate: zlib's level 6; aes-gcm:
 * AES-256-GCM over what deflate made; sqlite: each line as a row of a table with an indexed id, encrypted, in one
 * transaction on disk. */
#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return time.tv_sec + time.tv_nsec / 1e9;
}

static void check(int good, const char *what) {
    if (!good) {
        fprintf(stderr, "floors: %s failed\n", what);
        exit(1);
    }
}

static void encrypt(EVP_CIPHER_CTX *context, const unsigned char *in, size_t count, unsigned char *out) {
    static const unsigned char key[32], nonce[12];
    int made = 0;
    unsigned char tag[16];
    check(EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), NULL, key, nonce), "AES");
    for (size_t at = 0; at < count; at += 1 << 24) {
        size_t piece = count - at < 1 << 24 ? count - at : 1 << 24;
        check(EVP_EncryptUpdate(context, out + at, &made, in + at, (int)piece), "AES");
    }
    check(EVP_EncryptFinal_ex(context, out + count, &made), "AES");
    check(EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, 16, tag), "AES");
}

int main(int argc, char **argv) {
    check(argc == 3, "reading the arguments: floors BUNDLE SMALL");
    FILE *file = fopen(argv[1], "rb");
    check(file != NULL, "opening the bundle");
    fseek(file, 0, SEEK_END);
    size_t count = ftell(file);
    rewind(file);
    unsigned char *bytes = malloc(count + 1);
    check(bytes && fread(bytes, 1, count, file) == count, "reading the bundle");
    bytes[count] = 0;

    unsigned char digest[32];
    double begin = now();
    EVP_MD_CTX *hash = EVP_MD_CTX_new();
    check(EVP_DigestInit_ex(hash, EVP_sha256(), NULL) && EVP_DigestUpdate(hash, bytes, count)
              && EVP_DigestFinal_ex(hash, digest, NULL), "SHA-256");
    printf("sha256 %.3f\n", now() - begin);

    begin = now();
    unsigned char small[96] = {0};
    for (long index = 0, end = atol(argv[2]); index < end; index++) {
        memcpy(small, &index, sizeof index);
        check(EVP_DigestInit_ex(hash, NULL, NULL) && EVP_DigestUpdate(hash, small, sizeof small)
                  && EVP_DigestFinal_ex(hash, small + 32, NULL), "SHA-256");
    }
    printf("small %.3f\n", now() - begin);

    begin = now();
    uLongf packed = compressBound(count);
    unsigned char *squeezed = malloc(packed);
    check(squeezed && compress2(squeezed, &packed, bytes, count, 6) == Z_OK, "deflate");
    printf("deflate %.3f\n", now() - begin);
    begin = now();
    uLongf again = count;
    unsigned char *back = malloc(count);
    check(back && uncompress(back, &again, squeezed, packed) == Z_OK && again == count, "inflate");
    printf("inflate %.3f\n", now() - begin);

    begin = now();
    EVP_CIPHER_CTX *cipher = EVP_CIPHER_CTX_new();
    unsigned char *sealed = malloc(count + 16);
    check(sealed != NULL, "memory");
    encrypt(cipher, squeezed, packed, sealed);
    printf("aes-gcm %.3f\n", now() - begin);

    begin = now();
    sqlite3 *database;
    sqlite3_stmt *insert;
    unlink("floor.sqlite");
    check(sqlite3_open("floor.sqlite", &database) == SQLITE_OK, "SQLite");
    check(sqlite3_exec(database, "CREATE TABLE object (id TEXT, body BLOB); CREATE INDEX by_id ON object (id); BEGIN",
              NULL, NULL, NULL) == SQLITE_OK, "SQLite");
    check(sqlite3_prepare_v2(database, "INSERT INTO object VALUES (?, ?)", -1, &insert, NULL) == SQLITE_OK, "SQLite");
    for (char *line = (char *)bytes; line;) {
        char *end = strchr(line, '\n');
        size_t length = end ? (size_t)(end - line) : strlen(line);
        char *id = length > 8 ? memmem(line, length, "\"id\":\"", 6) : NULL;
        if (id) {
            id += 6;
            encrypt(cipher, (unsigned char *)line, length, sealed);
            sqlite3_bind_text(insert, 1, id, (int)strcspn(id, "\""), SQLITE_STATIC);
            sqlite3_bind_blob(insert, 2, sealed, (int)length, SQLITE_STATIC);
            check(sqlite3_step(insert) == SQLITE_DONE, "SQLite");
            sqlite3_reset(insert);
        }
        line = end ? end + 1 : NULL;
    }
    check(sqlite3_exec(database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, "SQLite");
    printf("sqlite %.3f\n", now() - begin);
    return 0;
}
