// The functions of the C library that the figures need; Foundation would cost start-up time and size.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A power of a number that is not negative.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// e to a power.
func exponential(_ exponent: Double) -> Double { exp(exponent) }

/// 1 − e^(−x), exact also where x is so small that the difference would lose its digits.
func lossOver(_ exponent: Double) -> Double { -expm1(-exponent) }

/// ln(1 − x), exact also for a small x.
func logarithmOfRest(_ lost: Double) -> Double { log1p(-lost) }
