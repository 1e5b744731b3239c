"""number_peer.py COUNT: the doubles of bench-numbers, as ECMAScript writes them (ECMA-262, Number::toString), made of
the shortest digits that Python finds."""
import math
import struct
import sys


def ecmascript(number):
    if number == 0:
        return "0"
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = f"{abs(number)!r}e0".partition("e")
    exponent = exponent.removesuffix("e0") or "0"
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    leading = len(whole + fraction) - len(digits)
    point = len(whole) - leading + int(exponent)
    digits = digits.rstrip("0")
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return sign + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return sign + "0." + "0" * -point + digits
    power = point - 1
    return f"{sign}{digits[0]}{'.' if count > 1 else ''}{digits[1:]}e{'+' if power >= 0 else '-'}{abs(power)}"


state, mask = 88172645463325252, (1 << 64) - 1
with open("numbers.peer", "w") as file:
    for _ in range(int(sys.argv[1])):
        state ^= state << 13 & mask
        state ^= state >> 7
        state ^= state << 17 & mask
        number = struct.unpack("<d", struct.pack("<Q", state))[0]
        if math.isfinite(number):
            file.write(ecmascript(number) + "\n")
