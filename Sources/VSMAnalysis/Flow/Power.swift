// The one function of the C library that the forward figures need; Foundation would cost start-up time and size.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A power of a number that is not negative.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
