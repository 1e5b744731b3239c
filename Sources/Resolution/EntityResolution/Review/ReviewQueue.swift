package import RecordLinkage

/// The questions of one review in order, with the answers so far. It stores nothing outside of memory.
///
/// Questions that an answer settles are not asked: when A and B are the same, C is asked about once and not for both;
/// when they are the same and C is different, C is not asked about the others of them.
package struct ReviewQueue<Question: ReviewQuestion>: Sendable {
    /// A question that was answered or skipped.
    package struct Step: Hashable, Sendable {
        /// The pair.
        package let pair: Question
        /// The answer; `nil` when it was skipped.
        package let verdict: Decision.Verdict?
        /// The entities of the whole group that it answers; empty when it is about the pair alone.
        package let group: [Question.EntityName]
        fileprivate let index: Int

        /// The pairs of entities that it is about.
        fileprivate var entities: [(left: Question.EntityName, right: Question.EntityName)] {
            guard !group.isEmpty else { return [(pair.leftEntity, pair.rightEntity)] }
            return group.indices.flatMap { index in group[(index + 1)...].map { (group[index], $0) } }
        }
    }

    /// The questions, in the order in which they are asked.
    package let questions: [Question]
    /// The questions answered or skipped, in that order.
    package private(set) var steps: [Step] = []
    private let apart: Set<Set<Question.EntityName>>
    private var settled: SettledEntities<Question>

    /// A review of some questions, in this order.
    ///
    /// - Parameter apart: the pairs of entities that earlier decisions keep separate: once anything is joined with one
    ///   of them, it is not asked about with the other.
    package init(_ questions: [Question], apart: Set<Set<Question.EntityName>> = []) {
        self.questions = questions
        self.apart = apart
        settled = SettledEntities([], apart)
    }

    /// The number of questions at the start.
    package var count: Int { questions.count }

    /// The current question, with its number from 1; `nil` when none is left.
    package var current: (number: Int, pair: Question)? {
        let start = steps.last.map { $0.index + 1 } ?? 0
        return questions[start...].indices.first { !settled.settle(questions[$0]) }.map { ($0 + 1, questions[$0]) }
    }

    /// Whether no answer has settled anything about two of some entities.
    package func isOpen(_ entities: [Question.EntityName]) -> Bool {
        entities.indices.allSatisfy { index in
            entities[(index + 1)...].allSatisfy { !settled.settle(entities[index], $0) }
        }
    }

    /// The number of open questions, skipped ones included.
    package var open: Int {
        let answered = Set(steps.filter { $0.verdict != nil }.map(\.index))
        return questions.indices.count { !answered.contains($0) && !settled.settle(questions[$0]) }
    }

    /// Answers the current question, or skips it with `nil`.
    ///
    /// - Parameter group: the entities of the group that is answered as a whole, none of which is asked about again with
    ///   another of them.
    package mutating func answer(_ verdict: Decision.Verdict?, group: [Question.EntityName] = []) {
        guard let (number, pair) = current else { return }
        steps.append(Step(pair: pair, verdict: verdict, group: group, index: number - 1))
        settled = SettledEntities(steps, apart)
    }

    /// Goes back to the previous question, which is open again.
    ///
    /// - Returns: the step that is undone; `nil` at the first question.
    package mutating func back() -> Step? {
        guard let last = steps.popLast() else { return nil }
        settled = SettledEntities(steps, apart)
        return last
    }
}

/// What answers have settled about entities: which are the same, and which of those are different.
private struct SettledEntities<Question: ReviewQuestion>: Sendable {
    typealias Name = Question.EntityName

    private var names: [Name: Name] = [:]
    private var cannotLink: Set<Set<Name>> = []

    init(_ steps: [ReviewQueue<Question>.Step], _ apart: Set<Set<Name>>) {
        for pair in steps.filter({ $0.verdict == .same }).flatMap(\.entities) {
            let (left, right) = (name(pair.left), name(pair.right))
            guard left != right else { continue }
            names[max(left, right)] = min(left, right)
        }
        for step in steps {
            guard let verdict = step.verdict, verdict != .same else { continue }
            guard Question.parting.contains(verdict) || !step.group.isEmpty else { continue }
            for pair in step.entities { cannotLink.insert([name(pair.left), name(pair.right)]) }
        }
        for pair in apart { cannotLink.insert(Set(pair.map(name))) }
    }

    func settle(_ pair: Question) -> Bool { settle(pair.leftEntity, pair.rightEntity) }

    func settle(_ one: Name, _ other: Name) -> Bool {
        let (left, right) = (name(one), name(other))
        return left == right || cannotLink.contains([left, right])
    }

    private func name(_ entity: Name) -> Name {
        var entity = entity
        while let next = names[entity] { entity = next }
        return entity
    }
}
