namespace Baoxue.Data.Protection;

/// <summary>A sealed file was changed, cut, or put in the place of another; nothing of it is used.</summary>
public sealed class FileSealBrokenException(Guid file) : Exception($"加密保存的文件 {file:N} 已损坏或被替换，不能读取。请重新上传，并检查审计记录。");
