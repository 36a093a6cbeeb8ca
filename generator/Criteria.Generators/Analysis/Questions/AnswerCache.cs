using System.Collections.Generic;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>
/// Answers to questions of former runs: an edit to one criterion leaves most of them as they were. It holds numbers only, no more than so many bytes, and
/// forgets what was not asked for longest, in two generations. For all threads.
/// </summary>
internal sealed class AnswerCache(long bytesOfGeneration)
{
    // What an entry takes beside its arrays, roughly.
    private const int BytesOfEntry = 200;

    private readonly object _gate = new();
    private Dictionary<Digest, Reply> _young = [];
    private Dictionary<Digest, Reply> _old = [];
    private long _bytes;

    /// <summary>The one for all trials of a process. What is in it follows from its key, so it is no state.</summary>
    public static AnswerCache Shared { get; } = new(16_000_000);

    /// <summary>How many answers it holds.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _young.Count + _old.Count;
        }
    }

    public Reply? Find(Digest question)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(question, out var reply))
                return reply;
            if (!_old.TryGetValue(question, out reply))
                return null;

            // Asked again, so it is young again.
            _old.Remove(question);
            AddYoung(question, reply);
            return reply;
        }
    }

    public void Add(IEnumerable<KeyValuePair<Digest, Reply>> answers)
    {
        lock (_gate)
        {
            foreach (var answer in answers)
            {
                if (!_young.ContainsKey(answer.Key))
                    AddYoung(answer.Key, answer.Value);
            }
        }
    }

    private void AddYoung(Digest question, Reply reply)
    {
        _young.Add(question, reply);
        _bytes += BytesOfEntry + reply.Values.Length + (reply.Failed.Length * sizeof(int));
        if (_bytes < bytesOfGeneration)
            return;
        _old = _young;
        _young = [];
        _bytes = 0;
    }
}
