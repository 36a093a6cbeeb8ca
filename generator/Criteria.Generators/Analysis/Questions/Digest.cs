using System;
using System.Security.Cryptography;
using Criteria.Generators.Analysis.Solving;

namespace Criteria.Generators.Analysis.Questions;

/// <summary>A question's fingerprint (SHA-256): two different questions with one fingerprint are not to be expected before the sun burns out.</summary>
internal readonly record struct Digest(ulong First, ulong Second, ulong Third, ulong Fourth)
{
    public static Digest Of(HashAlgorithm hash, IntVector content, ref byte[] bytes)
    {
        var length = content.Count * sizeof(int);
        if (bytes.Length < length)
            bytes = new byte[length * 2];
        Buffer.BlockCopy(content.Items, 0, bytes, 0, length);
        var digest = hash.ComputeHash(bytes, 0, length);
        return new(BitConverter.ToUInt64(digest, 0), BitConverter.ToUInt64(digest, 8), BitConverter.ToUInt64(digest, 16), BitConverter.ToUInt64(digest, 24));
    }
}
