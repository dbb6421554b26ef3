using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Baoxue.Features.Tests")]
[assembly: InternalsVisibleTo("Baoxue.Bench")]
