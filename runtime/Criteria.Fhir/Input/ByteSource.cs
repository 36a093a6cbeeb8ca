using System;
using System.IO;
using System.IO.Compression;
using System.Threading;
using System.Threading.Tasks;

namespace Criteria.Fhir.Input;

/// <summary>The bytes of an input, unpacked where they are gzip. The stream under it stays open.</summary>
internal sealed class ByteSource : IDisposable
{
    private const int MagicLength = 2;

    // A header of 10 bytes, an empty block of 2, a trailer of 8 (RFC 1952). GZipStream takes less than a header for an empty file.
    private const int MinimumGzipLength = 20;

    private readonly PrefixedStream _stream;
    private readonly GZipStream? _unpacked;

    private ByteSource(Stream stream, ReadOnlyMemory<byte> start)
    {
        _stream = new PrefixedStream(start, stream);
        if (start.Span is [0x1F, 0x8B])
            _unpacked = new GZipStream(_stream, CompressionMode.Decompress, leaveOpen: true);
    }

    public static ByteSource Open(Stream stream)
    {
        var start = new byte[MagicLength];
        var length = stream.ReadAtLeast(start, MagicLength, throwOnEndOfStream: false);
        return new(stream, start.AsMemory(0, length));
    }

    public static async ValueTask<ByteSource> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        var start = new byte[MagicLength];
        var length = await stream.ReadAtLeastAsync(start, MagicLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return new(stream, start.AsMemory(0, length));
    }

    /// <summary>How many bytes were read, 0 at the end; null where the compressed data are damaged and nothing more can be read.</summary>
    public int? Read(Span<byte> buffer)
    {
        try
        {
            return Checked((_unpacked ?? (Stream)_stream).Read(buffer));
        }
        catch (InvalidDataException) when (_unpacked is not null)
        {
            return null;
        }
    }

    /// <inheritdoc cref="Read"/>
    public async ValueTask<int?> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(await (_unpacked ?? (Stream)_stream).ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException) when (_unpacked is not null)
        {
            return null;
        }
    }

    private int? Checked(int length) => length == 0 && _unpacked is not null && _stream.BytesRead < MinimumGzipLength ? null : length;

    public void Dispose() => _unpacked?.Dispose();
}
