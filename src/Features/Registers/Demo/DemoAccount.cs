using Baoxue.Domain.Platform;

namespace Baoxue.Features.Registers.Demo;

/// <summary>One account of the demonstration (演示账号): who signs in, and where the post is held.</summary>
public sealed record DemoAccount(string UserName, string DisplayName, Role Role, string Organization);
