namespace Baoxue.Features.Platform.Reference;

/// <summary>The files the district starts with (基础数据文件), as they travel with the application.</summary>
internal static class ReferenceFolder
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "reference");

    public static string OrganizationFile => Path.Combine(Root, "organizations", "qiaocheng.json");

    public static IReadOnlyList<string> FilesOf(IReferenceContent content)
    {
        var files = Directory.GetFiles(Path.Combine(Root, content.Folder), "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
