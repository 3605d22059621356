import VSMFiles

/// Makes many things on several threads, and hands them over on the first one, in their order.
///
/// Whatever many threads make, only the first one writes and tells: files are written one after the other, and what is
/// told does not depend on which thread was faster. No more are made ahead than a few for each thread, so that memory
/// does not grow with their number.
struct Workers {
  let jobs: Int

  func run<Product: Sendable>(
    _ count: Int, make: @escaping @Sendable (Int) -> Product, take: (Int, Product) -> Void
  ) {
    let jobs = min(jobs, count)
    guard jobs > 1 else {
      for index in 0..<count { take(index, make(index)) }
      return
    }
    let queue = Queue<Product>(count: count, most: 4 * jobs)
    let threads = (0..<jobs).compactMap { _ in
      Platform.Thread {
        while let index = queue.next() { queue.add(make(index), at: index) }
      }
    }
    if threads.isEmpty {
      // A system without threads to spare.
      for index in 0..<count { take(index, make(index)) }
      return
    }
    for index in 0..<count { take(index, queue.product(at: index)) }
    for thread in threads { thread.join() }
  }

  /// What is to be made, and what has been made and not been taken.
  private final class Queue<Product: Sendable>: @unchecked Sendable {
    private let gate = Platform.Gate()
    private let count: Int
    private let most: Int
    private var started = 0
    private var taken = 0
    private var made: [Int: Product] = [:]

    init(count: Int, most: Int) {
      self.count = count
      self.most = most
    }

    /// The next to be made; nothing where there is none left.
    func next() -> Int? {
      gate.pass { () -> Int?? in
        if started == count { return .some(nil) }
        guard started - taken < most else { return nil }
        started += 1
        return started - 1
      }
    }

    func add(_ product: Product, at index: Int) {
      gate.pass { () -> Void? in made[index] = product }
    }

    func product(at index: Int) -> Product {
      gate.pass { () -> Product? in
        guard let product = made.removeValue(forKey: index) else { return nil }
        taken += 1
        return product
      }
    }
  }
}
