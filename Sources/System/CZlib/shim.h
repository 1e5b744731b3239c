// What Swift's importer drops from zlib's headers, as inline functions. No logic.
#ifndef CORRIDOR_CZLIB_H
#define CORRIDOR_CZLIB_H

#include <zlib.h>

static inline int corridor_deflate_init_raw(z_streamp stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

static inline int corridor_inflate_init_raw(z_streamp stream) {
    return inflateInit2(stream, -MAX_WBITS);
}

#endif
