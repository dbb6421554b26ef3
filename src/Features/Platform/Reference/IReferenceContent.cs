using Baoxue.Domain.Common;

namespace Baoxue.Features.Platform.Reference;

/// <summary>One kind of reference file that travels with the application (基础数据文件种类); each module brings its own.</summary>
public interface IReferenceContent
{
    /// <summary>The kind as it is stored.</summary>
    string Kind { get; }

    /// <summary>The folder under <c>reference</c> that holds its files.</summary>
    string Folder { get; }

    /// <summary>Believes a file, or refuses it by the name of what is wrong.</summary>
    Result<ReferenceFacts> Read(ReadOnlySpan<byte> utf8);
}
