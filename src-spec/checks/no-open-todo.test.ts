import { testCheck } from '../testing/check-tester'
import { noOpenTodo } from './no-open-todo'

testCheck(noOpenTodo)
