using Microsoft.AspNetCore.Connections;

namespace Baoxue.Web.Hosting;

/// <summary>Why the server could not start, for whoever started it (启动失败原因).</summary>
public static class StartProblems
{
    public static string Of(IOException problem) => problem.InnerException is AddressInUseException
        ? $"端口已被占用，另一个程序（也许是已经启动的保学）正在使用它。请先结束那个程序，或用 ./run --port 5081 换一个端口。（{problem.Message}）"
        : $"数据目录读写失败，系统没有启动：{problem.Message}";
}
