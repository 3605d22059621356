/// A square matrix, row by row.
struct DenseMatrix {
  let size: Int
  private(set) var values: [Double]

  init(size: Int) {
    self.size = size
    values = [Double](repeating: 0, count: size * size)
  }

  subscript(row: Int, column: Int) -> Double {
    get { values[row * size + column] }
    set { values[row * size + column] = newValue }
  }

  /// The inverse by Gauss and Jordan, with the largest pivot of each column.
  var inverse: DenseMatrix {
    var left = values
    var right = DenseMatrix(size: size)
    for index in 0..<size { right[index, index] = 1 }
    let size = size
    left.withUnsafeMutableBufferPointer { left in
      right.values.withUnsafeMutableBufferPointer { right in
        for column in 0..<size {
          var best = column
          for row in column..<size where abs(left[row * size + column]) > abs(left[best * size + column]) {
            best = row
          }
          if best != column {
            for index in 0..<size {
              left.swapAt(best * size + index, column * size + index)
              right.swapAt(best * size + index, column * size + index)
            }
          }
          let pivot = left[column * size + column]
          for index in 0..<size {
            left[column * size + index] /= pivot
            right[column * size + index] /= pivot
          }
          for row in 0..<size where row != column {
            let factor = left[row * size + column]
            if factor == 0 { continue }
            for index in 0..<size {
              left[row * size + index] -= factor * left[column * size + index]
              right[row * size + index] -= factor * right[column * size + index]
            }
          }
        }
      }
    }
    return right
  }
}
