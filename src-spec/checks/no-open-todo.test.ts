import { testCheck } from './check-tester'
import { noOpenTodo } from './no-open-todo'

testCheck(noOpenTodo)
